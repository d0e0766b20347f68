package hyokasho.corpus.batch;

import java.time.Duration;

/**
 * What one document may take.
 *
 * @param document the time for all of it
 * @param page the time from one page to the next
 * @param memory the heap of a worker, in MiB
 * @param size of a file, in bytes
 */
public record Limits(Duration document, Duration page, int memory, long size) {

    @Override
    public String toString() {
        return document.toMillis() + " ms, " + page.toMillis() + " ms a page, " + memory + " MiB, " + size + " bytes";
    }
}
