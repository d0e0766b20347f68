package hyokasho.benchmark;

import hyokasho.testkit.ContentDump;
import hyokasho.testkit.Hostile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * An archive of good documents, and among them such as want to stop whoever reads them. Each good one is a sample with a
 * comment at its end, so that no two have the same bytes.
 *
 * @param goods paths of the good documents, relative to the archive
 * @param hostiles paths of the others
 */
record HostileArchive(List<String> goods, List<String> hostiles) {

    /** So many files stand in a folder. */
    private static final int FILES_IN_A_FOLDER = 100;

    /**
     * Writes an archive; the same for the same samples and seed.
     *
     * @param every one of so many files is hostile
     * @param full whether each way is there once in its full size, some of which take 60 MB
     */
    static HostileArchive write(Path folder, List<Path> samples, int files, int every, boolean full, long seed)
            throws IOException {
        Random random = new Random(seed);
        List<Hostile> ways = new ArrayList<>(List.of(Hostile.values()));
        Set<Hostile> inFull = full ? EnumSet.noneOf(Hostile.class) : EnumSet.allOf(Hostile.class);
        List<String> goods = new ArrayList<>();
        List<String> hostiles = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            Path sample = samples.get(random.nextInt(samples.size()));
            byte[] bytes = Files.readAllBytes(sample);
            String place = "%03d".formatted(i / FILES_IN_A_FOLDER);
            if (i % every == every - 1) {
                Hostile way = ways.get(hostiles.size() % ways.size());
                byte[] of = Hostile.texts().contains(way) ? text(bytes) : bytes;
                byte[] mutant = inFull.add(way) ? way.of(of, random.nextLong()) : way.small(of, random.nextLong());
                hostiles.add(write(folder, "%s/%05d-%s.pdf".formatted(place, i, way), mutant));
            } else {
                byte[] comment = ("\n%" + i).getBytes(StandardCharsets.US_ASCII);
                goods.add(
                        write(folder, "%s/%05d/%s".formatted(place, i, sample.getFileName()), joined(bytes, comment)));
            }
        }
        return new HostileArchive(List.copyOf(goods), List.copyOf(hostiles));
    }

    private static byte[] text(byte[] pdf) {
        return ContentDump.of(pdf).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static String write(Path folder, String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return path;
    }
}
