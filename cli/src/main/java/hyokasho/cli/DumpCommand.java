package hyokasho.cli;

import hyokasho.corpus.input.DocumentNames;
import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.page.PdfPages;
import hyokasho.extract.page.UnreadablePageException;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.SourceKind;
import hyokasho.form.FormCatalogue;
import hyokasho.json.SightingsJson;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hyokasho dump}: what a stage of the reading saw, for those who want to know why. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Prints what a stage of the reading saw: one JSON object a line, with its place.",
        footer = {
            "",
            "Examples:",
            "  hyokasho dump --stage fields samples/basic-004.pdf",
            "  hyokasho dump --stage sections --png out samples/basic-004.pdf > out.jsonl"
        })
final class DumpCommand implements Callable<Integer> {

    private final StandardStreams streams;

    @Parameters(paramLabel = "FILE", description = "A PDF, a text made from one, or - for standard input.")
    private String file = "";

    @Option(
            names = "--stage",
            required = true,
            paramLabel = "STAGE",
            description = {
                "pages: glyphs, rulings, cells (of a PDF). blocks: cells and lines of text. sections: labels and what stands in "
                        + "their boxes. fields: the values."
            })
    private Stage stage = Stage.pages;

    @Option(
            names = {"--png", "-o"},
            paramLabel = "DIR",
            description = "Also draw it over the pages of a PDF: NAME-STAGE-001.png … in this folder.")
    private Optional<Path> pictures = Optional.empty();

    @Mixin
    private DocumentOptions documentOptions = new DocumentOptions();

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    DumpCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(Path.of(file))) {
            throw new ParameterException(command.commandLine(), "One file is dumped at a time; name one.");
        }
        try (OneInput one = OneInput.of(file, streams.in())) {
            Input input = one.input(documentOptions.password(streams, one.isStandardInput()));
            boolean done = messages.attempt(input.name(), () -> dump(input));
            return done ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (HyokashoException e) {
            messages.failure(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void dump(Input input) throws HyokashoException, IOException {
        Extractor extractor = new Extractor(FormCatalogue.official());
        if (SourceKind.of(input) != SourceKind.PDF) {
            requireNoPage(input);
        }
        List<Sighting> sightings = stage.sightings(extractor.trace(input)).toList();
        if (pictures.isPresent()) {
            draw(input, sightings, OutputFolder.at(pictures.get()));
        }
        print(sightings);
    }

    /** A text is laid out for the later stages, but nothing of it is printed on a page. */
    private void requireNoPage(Input input) throws HyokashoException {
        if (stage == Stage.pages) {
            throw new HyokashoException(
                    "[" + input.name() + "] is not a PDF: it has no glyphs and rulings; look at --stage blocks.");
        }
        if (pictures.isPresent()) {
            throw new HyokashoException(
                    "[" + input.name() + "] is not a PDF: it has no pages to draw over; leave --png away.");
        }
    }

    private void print(List<Sighting> sightings) throws IOException {
        OutputStream out = new BufferedOutputStream(streams.out());
        try (SightingsJson json = new SightingsJson(out)) {
            for (Sighting sighting : sightings) {
                json.write(sighting.kind().key(), sighting.facts(), sighting.evidence());
            }
        }
        out.flush();
    }

    private void draw(Input input, List<Sighting> sightings, OutputFolder folder)
            throws HyokashoException, IOException {
        try (PdfPages pdf = PdfPages.open(input)) {
            Overlay overlay = new Overlay(pdf);
            for (int page = 1; page <= pdf.count(); page++) {
                String name = "%s-%s-%03d.png".formatted(DocumentNames.withoutEnding(input.name()), stage, page);
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                try {
                    ImageIO.write(overlay.draw(page, sightings), "png", png);
                    folder.write(name, png.toByteArray());
                } catch (UnreadablePageException e) {
                    messages.failure("[" + input.name() + "] " + e.getMessage());
                }
            }
        }
    }
}
