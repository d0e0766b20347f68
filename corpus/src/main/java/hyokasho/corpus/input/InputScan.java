package hyokasho.corpus.input;

import hyokasho.document.HyokashoException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes through what a command line names: folders with all folders in them, sorted by name, and archives with all archives
 * in them. What is named itself counts as a document whatever it is called; of what only lies there, those files do that
 * are called {@code *.pdf}, {@code *.txt}, {@code *.md}, {@code *.html} or {@code *.htm}, or that have no ending and begin as
 * a PDF. No document is read.
 */
public final class InputScan {

    /** Archives in archives beyond this are made to be unpacked for ever. */
    private static final int DEEPEST_ARCHIVE = 4;

    private static final int PDF_HEADER_REACH = 1024;

    /** What a run keeps for itself, in the folder of the results. */
    public static final String OWN_FOLDER = ".hyokasho";

    private final Path work;
    private final long mostBytes;
    private final InputVisitor visitor;
    private long found;

    /**
     * @param work a folder for archives that are packed in others, while these are looked into
     * @param mostBytes a packed archive larger than this is not unpacked
     */
    public InputScan(Path work, long mostBytes, InputVisitor visitor) {
        this.work = work;
        this.mostBytes = mostBytes;
        this.visitor = visitor;
    }

    /**
     * Tells the visitor all that there is.
     *
     * @throws HyokashoException if a list of paths cannot be read
     */
    public void scan(NamedInputs inputs) throws HyokashoException {
        Optional<Path> base = inputs.commonFolder();
        inputs.standardInput().ifPresent(file -> visit(file, "stdin"));
        inputs.forEach(named -> visit(named, base));
    }

    private void visit(Named named, Optional<Path> base) {
        if (named instanceof Named.Exactly exactly) {
            visit(exactly.path(), path(base, exactly.path()));
        } else if (named instanceof Named.Matching matching) {
            visitMatches(matching, base);
        } else if (named instanceof Named.Impossible impossible) {
            unreadable(impossible.text(), "cannot be the name of a file; check its spelling.");
        }
    }

    private static String path(Optional<Path> base, Path file) {
        Path relative = base.map(folder -> folder.relativize(file)).orElse(file);
        return EntryNames.below(relative.toString().replace(file.getFileSystem().getSeparator(), "/"));
    }

    /** What is named is taken for what it is, not for what it is called. */
    private void visit(Path file, String path) {
        if (Files.isDirectory(file)) {
            visitNamedFolder(file, path);
        } else if (DocumentNames.isArchive(path)) {
            visitArchive(file, path);
        } else {
            visitFile(file, path);
        }
    }

    private void visitNamedFolder(Path folder, String path) {
        long before = found;
        visitFolder(folder, path, List.of());
        if (found == before) {
            problem(
                    nothing(path.isEmpty() ? String.valueOf(folder.getFileName()) : path),
                    InputProblem.WITHOUT_DOCUMENTS,
                    "holds no document; name a folder with *.pdf, *.txt, *.md or *.html files or archives of them.");
        }
    }

    private void visitFile(Path file, String path) {
        found++;
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                visitor.file(onDisk(file, path, attributes));
            } else {
                unreadable(path, "is no ordinary file; name a file, a folder or an archive.");
            }
        } catch (IOException e) {
            unreadable(path, "cannot be opened; check that it exists and may be read.");
        }
    }

    private static InputFile onDisk(Path file, String path, BasicFileAttributes attributes) {
        long modified = attributes.lastModifiedTime().toMillis();
        return new InputFile(path, new Place.OnDisk(file), attributes.size() + "-" + modified, modified);
    }

    /** @param above the folders that it is in, without links: a folder that is among them is a link in a circle */
    private void visitFolder(Path folder, String path, List<Path> above) {
        List<Path> files;
        Path real;
        try (Stream<Path> list = Files.list(folder)) {
            real = folder.toRealPath();
            files = list.sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            unreadable(
                    path.isEmpty() ? String.valueOf(folder.getFileName()) : path,
                    "cannot be listed; check your rights to the folder.");
            return;
        }
        if (real.endsWith(OWN_FOLDER) || above.contains(real)) {
            return;
        }
        List<Path> here = new ArrayList<>(above);
        here.add(real);
        for (Path file : files) {
            String name = file.getFileName().toString();
            visitLying(file, path.isEmpty() ? name : path + "/" + name, here);
        }
    }

    private void visitLying(Path file, String path, List<Path> above) {
        if (Files.isDirectory(file)) {
            visitFolder(file, path, above);
        } else if (!Files.isRegularFile(file)) {
            visitor.leftAlone(path);
        } else if (DocumentNames.isCompanion(path)) {
            visitor.leftAlone(path);
        } else if (DocumentNames.isArchive(path)) {
            visitArchive(file, path);
        } else if (isDocument(path, () -> Files.newInputStream(file))) {
            visitFile(file, path);
        } else {
            visitor.leftAlone(path);
        }
    }

    private void visitMatches(Named.Matching named, Optional<Path> base) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + named.pattern());
        PathMatcher without = FileSystems.getDefault()
                .getPathMatcher("glob:" + named.pattern().replace("**/", ""));
        int depth = named.pattern().contains("**")
                ? Integer.MAX_VALUE
                : named.pattern().split("/").length;
        try (Stream<Path> all = Files.walk(named.top(), depth)) {
            List<Path> matches = all.filter(file -> !file.equals(named.top()))
                    .filter(file -> matches(named.top().relativize(file), matcher, without))
                    .sorted()
                    .toList();
            if (matches.isEmpty()) {
                unreadable(named.pattern(), "matches no file below " + named.top() + "; check the pattern.");
            }
            matches.forEach(file -> visit(file, path(base, file)));
        } catch (IOException | UncheckedIOException e) {
            unreadable(
                    named.pattern(),
                    "cannot be looked for in " + named.top() + "; check that it exists and may be read.");
        }
    }

    /** {@code **}{@code /} stands for no folder, too. */
    private static boolean matches(Path relative, PathMatcher matcher, PathMatcher without) {
        return matcher.matches(relative) || without.matches(relative);
    }

    private void visitArchive(Path file, String path) {
        found++;
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            look(file, onDisk(file, path, attributes), 1);
        } catch (IOException e) {
            unreadable(path, "cannot be opened; check that it exists and may be read.");
        }
    }

    private void look(Path file, InputFile archive, int depth) {
        Contents contents = new Contents(archive, depth);
        visitor.archive(archive);
        try (Archive opened = Archive.of(file, archive.path())) {
            opened.forEach(contents::visit);
            if (contents.documents == 0) {
                problem(
                        archive,
                        InputProblem.WITHOUT_DOCUMENTS,
                        "holds no document; name archives with *.pdf, *.txt, *.md or *.html files.");
            }
        } catch (TooLargeException e) {
            problem(archive, InputProblem.TOO_LARGE, "is not read to its end: " + e.getMessage() + ".");
        } catch (IOException e) {
            String read = contents.documents == 0 ? "nothing of it is read" : "what stands before the damage is read";
            problem(
                    archive,
                    InputProblem.DAMAGED,
                    "is damaged (" + reason(e) + "): " + read + "; get the archive again.");
        }
    }

    /** What the exception says, or what it means when it says nothing. */
    public static String reason(IOException e) {
        if (e instanceof EOFException) {
            return "it is cut off";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Goes through one archive. */
    private final class Contents {

        private final InputFile archive;
        private final int depth;
        private final Set<String> archives = new HashSet<>();
        private int documents;

        Contents(InputFile archive, int depth) {
            this.archive = archive;
            this.depth = depth;
        }

        void visit(Archive.Entry entry, Archive.Content content) {
            String path = archive.path() + "/" + name(entry);
            InputFile file = new InputFile(
                    path, new Place.Packed(archive.path(), entry.number()), entry.fingerprint(), archive.modified());
            if (DocumentNames.isCompanion(entry.name())) {
                visitor.leftAlone(path);
            } else if (DocumentNames.isArchive(entry.name())) {
                documents++;
                unpack(file, content);
            } else if (isDocument(entry.name(), content::open)) {
                documents++;
                visitor.file(file);
            } else {
                visitor.leftAlone(path);
            }
        }

        /** An archive of the same name as one before gets a number, for its files are found by its path. */
        private String name(Archive.Entry entry) {
            String name = entry.name();
            for (int copy = 2; DocumentNames.isArchive(name) && !archives.add(name); copy++) {
                int file = entry.name().lastIndexOf('/') + 1;
                name = entry.name().substring(0, file) + copy + "#"
                        + entry.name().substring(file);
            }
            return name;
        }

        private void unpack(InputFile packed, Archive.Content content) {
            if (depth == DEEPEST_ARCHIVE) {
                problem(
                        packed,
                        InputProblem.TOO_LARGE,
                        "is not looked into: it is an archive within " + DEEPEST_ARCHIVE
                                + " others; unpack these first.");
                return;
            }
            Path copy = work.resolve("archive-" + depth);
            try (InputStream in = content.open()) {
                Spool.copy(in, copy, mostBytes);
                look(copy, packed, depth + 1);
            } catch (TooLargeException e) {
                problem(packed, InputProblem.TOO_LARGE, "is not looked into: " + e.getMessage() + "; unpack it first.");
            } catch (EncryptedEntryException e) {
                problem(packed, InputProblem.ENCRYPTED, "is " + e.getMessage() + "; unpack it first.");
            } catch (IOException e) {
                problem(packed, InputProblem.DAMAGED, "cannot be unpacked (" + reason(e) + "); get the archive again.");
            }
        }
    }

    private static boolean isDocument(String name, Archive.Content content) {
        if (!DocumentNames.saysNothing(name)) {
            return DocumentNames.isDocument(name);
        }
        try (InputStream in = content.open()) {
            return new String(in.readNBytes(PDF_HEADER_REACH), StandardCharsets.ISO_8859_1).contains("%PDF-");
        } catch (IOException e) {
            return false;
        }
    }

    private void unreadable(String path, String sentence) {
        found++;
        problem(nothing(path), InputProblem.UNREADABLE, sentence);
    }

    private static InputFile nothing(String path) {
        return new InputFile(path, new Place.OnDisk(Path.of("")), "", 0);
    }

    private void problem(InputFile file, InputProblem problem, String sentence) {
        visitor.unreadable(file, problem, sentence);
    }
}
