package vigie.classify.deployment;

import java.util.Optional;
import java.util.Set;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;

/** Finds how many cameras a text speaks of: the largest plausible number right before the word, since totals exceed additions. */
public final class CameraCounts {

    private static final Set<String> COUNTED = Set.of("camera", "cameras", "objectifs", "dispositifs", "appareils");
    private static final Set<String> CAMERAS = Set.of("camera", "cameras");

    /** «12 nouvelles petites caméras»: at most this many words between the number and the noun. */
    private static final int REACH = 3;

    /** Nobody has more: Paris and its police together have some four thousand, a whole region's stations fifty thousand. */
    private static final int MOST = 60_000;

    private CameraCounts() {}

    public static Optional<Integer> find(Reading reading) {
        var words = reading.words();
        var most = 0;
        for (var i = 1; i < words.size(); i++) {
            if (COUNTED.contains(words.folded(i)) && isAboutCameras(reading, i))
                most = Math.max(most, numberBefore(words, i));
        }
        return most == 0 ? Optional.empty() : Optional.of(most);
    }

    /** «appareils» counts only where the sentence or the one before speaks of cameras. */
    private static boolean isAboutCameras(Reading reading, int word) {
        if (CAMERAS.contains(reading.words().folded(word))) return true;
        var sentence = reading.sentenceOf(word);
        for (var i = reading.firstWord(sentence - 1); i < word; i++)
            if (CAMERAS.contains(reading.words().folded(i))) return true;
        return false;
    }

    private static int numberBefore(Words words, int noun) {
        for (var i = noun - 1; i >= Math.max(0, noun - 1 - REACH); i--) {
            if (!words.gapAfter(i).joins()) return 0;
            var number = Numbers.endingAt(words, i);
            if (number > 1 && number <= MOST && !isYear(words, i, number)) return number;
        }
        return 0;
    }

    /** «depuis 2017 caméras…» is rare, but «en 2023, 44 caméras» is not; a bare number like a year right before counts as a year. */
    private static boolean isYear(Words words, int word, int number) {
        return number >= 1990 && number <= 2050 && words.to(word) - words.from(word) == 4;
    }
}
