package hyokasho.corpus.input;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one argument or one line of a list names. */
sealed interface Named {

    /** The folder that the paths of its files are relative to, if it alone is named. */
    Optional<Path> folder();

    /** A file or a folder, there or not. */
    record Exactly(Path path) implements Named {
        @Override
        public Optional<Path> folder() {
            return Files.isDirectory(path) ? Optional.of(path) : Optional.ofNullable(path.getParent());
        }
    }

    /**
     * All files and folders whose path matches a pattern.
     *
     * @param top the deepest folder that the pattern names without wildcards
     * @param pattern the rest of it, relative to {@code top}
     */
    record Matching(Path top, String pattern) implements Named {
        @Override
        public Optional<Path> folder() {
            return Optional.of(top);
        }
    }

    /** What cannot be the name of a file. */
    record Impossible(String text) implements Named {
        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }
    }

    /** What {@code text} names: a file of exactly this name if there is one, otherwise a pattern if it has wildcards. */
    static Named of(String text) {
        try {
            if (!text.isBlank()) {
                Path path = Path.of(text).toAbsolutePath().normalize();
                return Files.exists(path) ? new Exactly(path) : pattern(text).orElse(new Exactly(path));
            }
        } catch (InvalidPathException e) {
            return pattern(text).orElse(new Impossible(text));
        }
        return new Impossible(text);
    }

    private static Optional<Named> pattern(String text) {
        Pattern wildcard = Pattern.compile("[*?\\[{]");
        List<String> parts = List.of(text.split("/"));
        List<String> plain = new ArrayList<>(
                parts.stream().takeWhile(part -> !wildcard.matcher(part).find()).toList());
        if (plain.size() == parts.size()) {
            return Optional.empty();
        }
        String top = String.join("/", plain) + (text.startsWith("/") ? "/" : "");
        String rest = String.join("/", parts.subList(plain.size(), parts.size()));
        return Optional.of(new Matching(Path.of(top).toAbsolutePath().normalize(), rest));
    }
}
