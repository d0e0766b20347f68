package hyokasho.extract.field;

import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was read in a box.
 *
 * @param value the value, if there is one
 * @param raw as printed, line by line
 * @param status how sure the value is
 * @param confidence from 0 to 1
 * @param spans what the value was read from
 * @param furniture what else the form prints there: option lists, group heads
 * @param others what is printed there and is neither
 * @param remarks codes and sentences for findings
 */
record Reading(
        Optional<Value> value,
        String raw,
        Status status,
        double confidence,
        List<Span> spans,
        List<Span> furniture,
        List<Span> others,
        List<Remark> remarks) {

    /** Something a reader of the result should know about this box. */
    record Remark(String code, String sentence) {}

    Reading {
        spans = List.copyOf(spans);
        furniture = List.copyOf(furniture);
        others = List.copyOf(others);
        remarks = List.copyOf(remarks);
    }

    /** The same reading, but not to be relied on. */
    Reading doubted(Remark remark) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Reading(value, raw, Status.AMBIGUOUS, confidence / 2, spans, furniture, others, all);
    }

    /** The same reading without a guess at the value. */
    Reading withoutValue() {
        return new Reading(Optional.empty(), raw, status, confidence, spans, furniture, others, remarks);
    }

    static Reading blank(List<Span> spans) {
        return new Reading(Optional.empty(), "", Status.BLANK, 1, spans, List.of(), List.of(), List.of());
    }
}
