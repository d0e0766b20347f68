package hyokasho.corpus.same;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The buckets of all texts, a file for each band, so that only one band is in memory at a time. */
final class BandFiles {

    private final Banding banding;
    private final Path folder;

    BandFiles(Banding banding, Path folder) {
        this.banding = banding;
        this.folder = folder;
    }

    void write(ShingleSets texts) throws IOException {
        MinHash minHash = new MinHash(banding.functions());
        List<DataOutputStream> files = new ArrayList<>();
        try {
            for (int band = 0; band < banding.bands(); band++) {
                files.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(band)))));
            }
            for (int text = 0; text < texts.size(); text++) {
                int[] signature = minHash.of(texts.shingles(text));
                for (int band = 0; band < banding.bands(); band++) {
                    files.get(band).writeInt(banding.bucket(signature, band));
                }
            }
        } finally {
            for (DataOutputStream file : files) {
                file.close();
            }
        }
    }

    /** For each text of a band its bucket in the upper and its number in the lower half, in ascending order. */
    long[] read(int band, int texts) throws IOException {
        long[] places = new long[texts];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(band))))) {
            for (int text = 0; text < texts; text++) {
                places[text] = (long) in.readInt() << Integer.SIZE | text;
            }
        }
        Arrays.sort(places);
        return places;
    }

    private Path file(int band) {
        return folder.resolve("band" + band);
    }
}
