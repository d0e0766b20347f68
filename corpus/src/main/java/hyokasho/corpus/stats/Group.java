package hyokasho.corpus.stats;

/**
 * Documents that have something in common.
 *
 * @param by what they have in common: {@code form}, {@code edition}, {@code prefecture}, {@code agency} (what kind of body it
 *     is) or {@code municipality} (whether it is told)
 * @param key which of these: {@code full}, {@code full 2018-05}, 千葉県
 * @param label for people
 * @param documents how many
 */
public record Group(String by, String key, String label, int documents) {}
