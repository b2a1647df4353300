package vigie.classify.place;

/**
 * What is known of a text's sentences before its places are looked for.
 *
 * @param telling which sentences speak of a technology
 * @param acting which say that something is installed, voted, tried or stopped
 * @param isAbroad whether the text names foreign places or institutions
 */
public record Told(boolean[] telling, boolean[] acting, boolean isAbroad) {

    boolean isTelling(int sentence) {
        return sentence >= 0 && sentence < telling.length && telling[sentence];
    }

    boolean isActing(int sentence) {
        return sentence >= 0 && sentence < acting.length && acting[sentence];
    }

    boolean speaksOfTechnology() {
        for (var one : telling) if (one) return true;
        return false;
    }
}
