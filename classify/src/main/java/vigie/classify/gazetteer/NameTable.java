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

    private static final int WORD = 1;
    private static final int PERSON = 2;

    private final Capitals capitals = new Capitals();
    private final PhraseTrie trie = new PhraseTrie(PhraseTrie.By.WORD, EXPECTED);
    private final List<Entry> entries = new ArrayList<>(EXPECTED);
    private Form[] forms = new Form[EXPECTED];
    private int[] nexts = new int[EXPECTED];
    private boolean[] contracted = new boolean[EXPECTED];
    private byte[] marks = new byte[EXPECTED];

    /** Adds one name of a place; marks as in the table: «w» a word too, «n» a person's name too. */
    void add(String name, Entry entry, Form form, String marks) {
        link(name, entry, form, marks, false);
        if (form == Form.DEMONYM) {
            capitals.addDemonym(name);
            return;
        }
        var rest = afterArticle(name);
        if (rest.isEmpty()) return;
        // «Mont-Saint-Michel»: a name of several words is known without its article too.
        if (rest.indexOf('-') > 0) link(rest, entry, form == Form.OFFICIAL ? Form.ALIAS : form, marks, false);
        for (var merged : merged(name)) link(merged + rest, entry, form, marks, true);
    }

    /** «du Mans», «aux Ulis»; the articles «La» and «L'» never merge with a preposition. */
    private static List<String> merged(String name) {
        if (name.startsWith("Les ")) return List.of("des ", "aux ");
        return name.startsWith("Le ") ? List.of("du ", "au ") : List.of();
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
        for (var at = head; at >= 0; at = nexts[at]) namings.add(naming(at));
        return namings;
    }

    private Naming naming(int at) {
        return new Naming(entries.get(at), forms[at], (marks[at] & WORD) != 0, (marks[at] & PERSON) != 0);
    }

    private void link(String name, Entry entry, Form form, String marked, boolean merged) {
        var number = entries.size();
        var head = trie.add(name, number);
        if (head != number && isKnown(head, entry)) return;
        if (number == forms.length) grow();
        entries.add(entry);
        forms[number] = form;
        contracted[number] = merged;
        marks[number] = (byte) ((marked.contains("w") ? WORD : 0) | (marked.contains("n") ? PERSON : 0));
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
        marks = Arrays.copyOf(marks, more);
    }

    /** «Mans» of «Le Mans»; empty where there is no article. */
    private static String afterArticle(String name) {
        for (var article : ARTICLES) if (name.startsWith(article)) return name.substring(article.length());
        return "";
    }

    private static final List<String> ARTICLES = List.of("Le ", "Les ", "La ", "L'");
}
