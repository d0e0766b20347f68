package hyokasho.extract.flow;

import hyokasho.extract.flow.ChangeRows.Start;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where 事前 and 事後 stand in a table of changes, and of which row one is that was torn off. */
final class ChangeTimes {

    private final List<Scrap> scraps;
    private final ChangeHeads heads;
    private final Pattern time;
    private final Map<Start, Integer> torn = new HashMap<>();
    private final Set<Integer> tornTimes = new HashSet<>();

    /**
     * @param time what stands in their column
     */
    ChangeTimes(ChangeHeads heads, Pattern time) {
        this.time = time;
        this.scraps = heads.writing();
        this.heads = heads;
    }

    boolean isTime(int at) {
        return time.matcher(scraps.get(at).text().strip()).matches();
    }

    /**
     * The one 事前 or 事後 of a page that stands in no row of it, if one row of the page lacks it. Of two that stand apart in a
     * row either may be the row's, and at the ends of a page one may be that of a row which the page's end cut.
     *
     * @param starts where the rows of the page begin
     * @param first whether no row stands on the pages before
     */
    void findTorn(int from, int to, List<Start> starts, boolean first) {
        List<Start> lacking = new ArrayList<>();
        List<Integer> loose = new ArrayList<>(in(from, starts.get(0).from()));
        for (int k = 0; k < starts.size(); k++) {
            List<Integer> times = in(
                    starts.get(k).dateEnd(),
                    k + 1 < starts.size() ? starts.get(k + 1).from() : to);
            if (times.isEmpty()) {
                lacking.add(starts.get(k));
            } else if (times.size() == 1 || !scraps.get(times.get(0)).isApart()) {
                times.stream().skip(1).forEach(loose::add);
            } else {
                return;
            }
        }
        boolean cut = !first && isTime(from) || to < scraps.size() && lacking.contains(starts.get(starts.size() - 1));
        boolean only = loose.size() == 1 && lacking.size() == 1 && !cut;
        if (only
                && scraps.get(loose.get(0)).isApart()
                && !heads.isAhead(lacking.get(0).from())) {
            torn.put(lacking.get(0), loose.get(0));
            tornTimes.add(loose.get(0));
        }
    }

    /** The one that was torn off a row. */
    OptionalInt tornOff(Start row) {
        return torn.containsKey(row) ? OptionalInt.of(torn.get(row)) : OptionalInt.empty();
    }

    /** Whether it was torn off another row than the one in which it stands. */
    boolean isTorn(int at) {
        return tornTimes.contains(at);
    }

    private List<Integer> in(int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> isTime(i) && !isTorn(i))
                .boxed()
                .toList();
    }

    /** The place of 事前 or 事後, if there is one and no other one but what was torn off another row; else 0. */
    int only(int from, int to) {
        List<Integer> times = in(from, to);
        return times.size() == 1 ? times.get(0) : 0;
    }
}
