package vigie.classify.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.classify.gazetteer.Naming.Form;
import vigie.classify.text.PhraseTrie;
import vigie.classify.text.Words;

/**
 * Every name of every place as one tree of words, each leading to the chain of places that bear it. Filled by one thread, then
 * read by any number of them.
 */
final class NameTable {

    /** About two names per commune: its own, and with its article merged, cut short or former. */
    private static final int EXPECTED = 50_000;

    private final Capitals capitals = new Capitals();
    private final PhraseTrie trie = new PhraseTrie(PhraseTrie.By.WORD, EXPECTED);
    private final List<Entry> entries = new ArrayList<>(EXPECTED);
    private Form[] forms = new Form[EXPECTED];
    private int[] nexts = new int[EXPECTED];
    private boolean[] contracted = new boolean[EXPECTED];

    void add(String name, Entry entry, Form form) {
        link(name, entry, form, false);
        if (form == Form.DEMONYM) capitals.addDemonym(name);
        var rest = afterArticle(name);
        if (rest == null || form == Form.DEMONYM) return;
        for (var merged : name.startsWith("Les") ? List.of("des ", "aux ") : List.of("du ", "au ")) {
            link(merged + rest, entry, form, true);
        }
    }

    /** The mention that begins at a word and reaches farthest, null when none does or it is not written as a name. */
    @Nullable
    Mention at(Words words, int first) {
        if (!capitals.mayBegin(words, first)) return null;
        var hit = trie.longestAt(words, first);
        if (hit == PhraseTrie.NONE) return null;
        var head = (int) (hit >>> 32);
        var last = (int) hit;
        var own = contracted[head] ? first + 1 : first;
        if (forms[head] != Form.DEMONYM && !capitals.fit(words, own, last)) return null;
        return new Mention(own, last, contracted[head], chain(head));
    }

    private List<Naming> chain(int head) {
        var namings = new ArrayList<Naming>(2);
        for (var at = head; at >= 0; at = nexts[at]) namings.add(new Naming(entries.get(at), forms[at]));
        return namings;
    }

    private void link(String name, Entry entry, Form form, boolean merged) {
        var number = entries.size();
        var head = trie.add(name, number);
        if (head != number && isKnown(head, entry)) return;
        if (number == forms.length) grow();
        entries.add(entry);
        forms[number] = form;
        contracted[number] = merged;
        nexts[number] = PhraseTrie.NONE;
        if (head != number) {
            nexts[number] = nexts[head];
            nexts[head] = number;
        }
    }

    private boolean isKnown(int head, Entry entry) {
        for (var at = head; at >= 0; at = nexts[at])
            if (entries.get(at).place().insee().equals(entry.place().insee())) return true;
        return false;
    }

    private void grow() {
        var more = forms.length * 2;
        forms = Arrays.copyOf(forms, more);
        nexts = Arrays.copyOf(nexts, more);
        contracted = Arrays.copyOf(contracted, more);
    }

    /** «Mans» of «Le Mans»; the articles «La» and «L'» never merge with a preposition. */
    private static @Nullable String afterArticle(String name) {
        if (name.startsWith("Le ")) return name.substring(3);
        return name.startsWith("Les ") ? name.substring(4) : null;
    }
}
