package hyokasho.extract.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The characters with which clerks mark a check box.
 *
 * @param characters one character each
 */
record Marks(Set<String> characters) {

    static Marks standard() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(Marks.class.getResourceAsStream("marks.csv"), StandardCharsets.UTF_8))) {
            return new Marks(
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf(',')))
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("The table of marks cannot be read.", e);
        }
    }

    boolean isMark(String text) {
        return characters.contains(text.strip());
    }
}
