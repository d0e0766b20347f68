/** What the command line promises, command by command. {@link hyokasho.cli.Cli} runs it as a shell would. */
@NullMarked
package hyokasho.cli;

import org.jspecify.annotations.NullMarked;
