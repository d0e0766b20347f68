/**
 * The command line: arguments in, files, lines and exit codes out. One class a command, and nothing in it but wiring;
 * what is done to a document is decided in {@link hyokasho.extract}. Begin with {@link hyokasho.cli.Main}.
 */
@NullMarked
package hyokasho.cli;

import org.jspecify.annotations.NullMarked;
