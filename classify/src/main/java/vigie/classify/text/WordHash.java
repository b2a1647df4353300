package vigie.classify.text;

/** The hash of a word, grown letter by letter; FNV-1a on 64 bits (constants by its authors), mixed at the end. */
final class WordHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Below this a final s or x belongs to the word: «bus», «gaz», «prix» are no plurals, and nothing is lost by keeping them. */
    private static final int MIN_PLURAL = 4;

    static final long SAINT = of("saint");
    static final long SAINTE = of("sainte");
    private static final long ST = of("st");
    private static final long STE = of("ste");

    private WordHash() {}

    static long start() {
        return OFFSET;
    }

    static long add(long state, char folded) {
        return (state ^ folded) * PRIME;
    }

    /** Never 0, so that tables may use 0 as "empty". */
    static long finish(long state) {
        var mixed = (state ^ (state >>> 32)) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }

    static long of(String folded) {
        var state = start();
        for (var i = 0; i < folded.length(); i++) state = add(state, folded.charAt(i));
        return finish(state);
    }

    static boolean isPlural(int length, char last) {
        return length > MIN_PLURAL && (last == 's' || last == 'x');
    }

    /** «St» and «Ste» in names stand for «saint» and «sainte». */
    static long unabbreviated(long hash) {
        return hash == ST ? SAINT : hash == STE ? SAINTE : hash;
    }

    static boolean isAbbreviation(long unabbreviated, int length) {
        return length <= 3 && (unabbreviated == SAINT || unabbreviated == SAINTE);
    }
}
