package vigie.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The blocks of text below an element, in reading order, and which of them read like an article. */
record TextBlocks(List<Block> blocks) {

    /**
     * One paragraph, heading or list entry.
     *
     * @param linked how many of its characters stand in links
     */
    record Block(String tag, String text, int linked) {

        double linkShare() {
            return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
        }

        /** Long enough and with few links: a sentence of the text, not a menu. */
        boolean isRunning() {
            return text.length() >= RUNNING && linkShare() < 0.35;
        }

        boolean isHeading() {
            return HEADINGS.contains(tag);
        }
    }

    /** About ten words. */
    private static final int RUNNING = 60;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");

    private static final Pattern ASIDE = Pattern.compile(
            "^(?:[àa] lire|lire (?:aussi|également|la suite|plus)|(?:à )?(?:voir|écouter|découvrir) (?:aussi|également)|sur le même (?:sujet|thème)|dans la même rubrique|"
                    + "articles? (?:similaires?|liés?|recommandés?)|nos autres articles|partager|partagez|imprimer|envoyer par|s'abonner|abonnez-vous|je m'abonne|déjà abonné|"
                    + "inscrivez-vous|suivez-nous|retrouvez-nous|newsletter|publicité|la suite après|cet article est réservé|il vous reste \\d+|commentaires?\\b|laisser un commentaire|"
                    + "réagir|(?:tous )?droits réservés|©|read (?:more|also|next)|related|share this|advertisement|sign up|subscribe|follow us|leave a (?:reply|comment)|"
                    + "photo\\s*:|crédits? photo|illustration\\b|source photo|filed under|tags? ?:|mots[- ]clés|catégories? ?:|posted (?:in|by)|nous utilisons des cookies|en poursuivant)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern END_OF_ARTICLE = Pattern.compile(
            "^(?:(?:\\d+ )?commentaires?(?: \\(\\d+\\))?|(?:\\d+ )?(?:comments?|responses?|replies)|laisser un commentaire|leave a (?:reply|comment)|articles? (?:similaires|liés|récents)|"
                    + "à lire aussi|lire aussi|à lire également|sur le même (?:sujet|thème)|dans la même rubrique|vous aimerez aussi|ceci peut vous intéresser|related (?:posts|articles|stories)|more (?:from|stories).*|"
                    + "les plus lus|à la une|dernières actualités|autres actualités|toutes les actualités)\\s*:?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static TextBlocks of(Element root) {
        var blocks = new ArrayList<Block>();
        BlockVisitor.visit(root, (element, block) -> blocks.add(block));
        return new TextBlocks(List.copyOf(blocks));
    }

    /** The blocks to keep, title repeated left out. */
    List<Block> worthReading(String title) {
        var kept = new ArrayList<Block>();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.isHeading() && END_OF_ARTICLE.matcher(block.text()).matches() && isPastHalf(i)) break;
            if (isWorthReading(i) && !block.text().equals(title)) kept.add(block);
        }
        return kept;
    }

    private boolean isPastHalf(int index) {
        return runningBetween(0, index) >= runningBetween(index, blocks.size());
    }

    private int runningBetween(int from, int to) {
        return blocks.subList(from, to).stream()
                .filter(Block::isRunning)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    private boolean isWorthReading(int index) {
        var block = blocks.get(index);
        if (ASIDE.matcher(block.text()).find() && block.text().length() < 200) return false;
        if (block.linkShare() > 0.6) return false;
        if (block.isHeading()) return hasRunning(index + 1, index + 4);
        if (block.isRunning()) return true;
        return hasRunning(index - 3, index) || hasRunning(index + 1, index + 3);
    }

    private boolean hasRunning(int from, int to) {
        return blocks.subList(Math.max(0, Math.min(from, blocks.size())), Math.min(to, blocks.size())).stream()
                .anyMatch(Block::isRunning);
    }
}
