package hyokasho.corpus.same;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was said. */
final class Silent implements SameListener {

    final List<String> said = new ArrayList<>();

    @Override
    public void begin(String task, int steps) {}

    @Override
    public void stepDone() {}

    @Override
    public void refused(boolean ours, String sentence) {
        said.add(sentence);
    }
}
