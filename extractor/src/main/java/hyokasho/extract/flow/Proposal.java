package hyokasho.extract.flow;

import hyokasho.extract.flow.Hypothesis.Counts;
import hyokasho.extract.flow.Hypothesis.Latest;
import hyokasho.extract.flow.Hypothesis.Layer;
import hyokasho.extract.flow.Hypothesis.PageState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a way could go on with a piece. Most proposals are never taken up, so only those that are become a hypothesis.
 *
 * @param from the way up to the piece before
 * @param at where it would come to
 * @param given the place that the piece would be given to
 * @param effect what the piece would be there
 * @param box the name of the check box that it would be
 * @param layer the layer of the page that it would be in
 * @param backwards whether the last move would be backwards
 * @param cost how unlikely the way would be
 */
record Proposal(
        Hypothesis from,
        Place at,
        @Nullable Place given,
        Effect effect,
        @Nullable String box,
        Layer layer,
        boolean backwards,
        double cost) {

    /** What a piece is for the place that it is given to. */
    enum Effect {
        /** It belongs to none, or it is printed anywhere on the page. */
        NONE,
        LABEL,
        /** A label that was torn off: the walk does not go there. */
        TORN_LABEL,
        /** A part of what its box holds. */
        PART,
        /** What its box is to hold. */
        TEXT,
        /** The same, torn off. */
        TORN_TEXT
    }

    Proposal withLayer(Layer other) {
        return new Proposal(from, at, given, effect, box, other, backwards, cost);
    }

    /** Takes the proposal up. */
    Hypothesis taken(FormOrder order) {
        boolean goesThere = effect == Effect.LABEL || effect == Effect.PART || effect == Effect.TEXT;
        boolean label = effect == Effect.LABEL || effect == Effect.TORN_LABEL;
        return new Hypothesis(
                Optional.of(from),
                at,
                Optional.ofNullable(given),
                label,
                goesThere ? new Latest(given, label) : from.latest(),
                layer,
                backwards,
                page(label),
                goesThere ? counts(order) : from.counts(),
                cost);
    }

    private PageState page(boolean label) {
        PageState page = from.page();
        if (given == null) {
            return page;
        }
        if (label) {
            page = page.withSeen(given);
        } else if (effect == Effect.TEXT || effect == Effect.TORN_TEXT) {
            page = page.withFilled(given);
        }
        return box == null ? page : page.withBox(given, box);
    }

    private Counts counts(FormOrder order) {
        return at == from.place() ? from.counts() : from.counts().with(at, order.groupStart(at.slot()));
    }
}
