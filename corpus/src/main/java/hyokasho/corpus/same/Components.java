package hyokasho.corpus.same;

/** Sets that grow together (union-find); each is known by the least number in it. */
final class Components {

    private final int[] above;

    Components(int size) {
        above = new int[size];
        for (int i = 0; i < size; i++) {
            above[i] = i;
        }
    }

    int size() {
        return above.length;
    }

    /** The least number of the set that a number is in. */
    int of(int number) {
        int least = number;
        while (above[least] != least) {
            above[least] = above[above[least]];
            least = above[least];
        }
        return least;
    }

    void join(int a, int b) {
        int inA = of(a);
        int inB = of(b);
        above[Math.max(inA, inB)] = Math.min(inA, inB);
    }
}
