package hyokasho.form;

import java.util.Optional;

/**
 * The editions of a form that print an entry, both ends inclusive.
 *
 * @param from the first edition, e.g. {@code 2014-04}
 * @param to the last one; empty if the newest known edition still prints it
 */
public record Editions(String from, Optional<String> to) {

    /** Whether {@code edition} (written {@code yyyy-MM}, so its text order is its order in time) prints the entry. */
    public boolean include(String edition) {
        return from.compareTo(edition) <= 0
                && to.map(last -> last.compareTo(edition) >= 0).orElse(true);
    }
}
