package vigie.classify.simulate;

import java.util.List;

/**
 * How soon the relevant texts came up, when texts were read in some order.
 *
 * @param relevant whether the first, second, … text read was relevant
 */
public record RecallCurve(List<Boolean> relevant) {

    public RecallCurve {
        relevant = List.copyOf(relevant);
    }

    public int texts() {
        return relevant.size();
    }

    public int relevantTexts() {
        return (int) relevant.stream().filter(one -> one).count();
    }

    /** How many texts had to be read until this share of the relevant ones was found. */
    public int toRead(double recall) {
        var wanted = wanted(recall);
        var found = 0;
        for (var i = 0; i < relevant.size(); i++) {
            if (found >= wanted) return i;
            if (relevant.get(i)) found++;
        }
        return relevant.size();
    }

    /**
     * Work saved over sampling (WSS): which share of the texts need not be read for this recall, beyond the share that whoever
     * stops reading at random may skip at the same recall.
     */
    public double workSaved(double recall) {
        return workSaved(toRead(recall), recall);
    }

    /** What no order could do better: all relevant texts first. */
    public double mostWorkSaved(double recall) {
        return workSaved(wanted(recall), recall);
    }

    /** Which share of the relevant texts was found after this share of all was read. */
    public double recallAfter(double share) {
        var read = (int) Math.round(share * texts());
        var found = relevant.subList(0, read).stream().filter(one -> one).count();
        return relevantTexts() == 0 ? 1 : (double) found / relevantTexts();
    }

    private double workSaved(int read, double recall) {
        return texts() == 0 ? 0 : (double) (texts() - read) / texts() - (1 - recall);
    }

    private int wanted(double recall) {
        return (int) Math.ceil(recall * relevantTexts() - 1e-9);
    }
}
