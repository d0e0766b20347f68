package hyokasho.cli;

import java.util.List;

/** With which options of Java workers are started. */
final class WorkerOptions {

    /** What the launcher was told to hand to Java, and the class-data archive that makes it start fast. */
    private static final String PROPERTY = "hyokasho.worker";

    private WorkerOptions() {}

    /** The ones that the launcher chose for them. */
    static List<String> ofThisProcess() {
        return System.getProperty(PROPERTY, "")
                .lines()
                .filter(option -> !option.isBlank())
                .toList();
    }
}
