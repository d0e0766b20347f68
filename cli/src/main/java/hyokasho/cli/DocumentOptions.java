package hyokasho.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How protected documents are opened. */
final class DocumentOptions {

    private static final String ASK = "";

    @Option(
            names = "--password",
            arity = "0..1",
            fallbackValue = ASK,
            paramLabel = "PASSWORD",
            description = {
                "Password to open protected documents with. Without a value (then it must not stand right before a "
                        + "file) it is asked for, or read as a line from standard input if that is no terminal."
            })
    private Optional<String> password = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /**
     * The password of the command line or of the person in front of it.
     *
     * @throws ParameterException if it is to be asked for, but there is nobody and nothing to ask
     */
    Optional<String> password(StandardStreams streams, boolean standardInputIsDocument) throws IOException {
        return password.filter(ASK::equals).isPresent() ? Optional.of(ask(streams, standardInputIsDocument)) : password;
    }

    /** The prompt is a message: on standard output it would stand in the result. */
    private String ask(StandardStreams streams, boolean standardInputIsDocument) throws IOException {
        PrintWriter messages = streams.messages();
        Console console = System.console();
        if (console != null) {
            messages.print("Password: ");
            messages.flush();
            return answer(Optional.ofNullable(console.readPassword()).map(String::new));
        }
        if (standardInputIsDocument) {
            throw new ParameterException(
                    command.commandLine(),
                    "The password cannot be asked for while the document comes from standard input;"
                            + " give it as --password=PASSWORD.");
        }
        InputStreamReader in = new InputStreamReader(streams.in(), StandardCharsets.UTF_8);
        return answer(Optional.ofNullable(new BufferedReader(in).readLine()));
    }

    private String answer(Optional<String> answer) {
        return answer.filter(a -> !a.isEmpty())
                .orElseThrow(() -> new ParameterException(command.commandLine(), "No password was given."));
    }
}
