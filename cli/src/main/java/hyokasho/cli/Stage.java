package hyokasho.cli;

import hyokasho.extract.Trace;
import java.util.function.Function;
import java.util.stream.Stream;

/** A stage of the reading whose result can be looked at. */
enum Stage {
    pages(Sightings::ofPages),
    blocks(Sightings::ofBlocks),
    sections(Sightings::ofSections),
    fields(Sightings::ofFields);

    private final Function<Trace, Stream<Sighting>> view;

    Stage(Function<Trace, Stream<Sighting>> view) {
        this.view = view;
    }

    /** What this stage saw, in its own order. */
    Stream<Sighting> sightings(Trace trace) {
        return view.apply(trace);
    }
}
