package vigie.digest.letter;

/** The frame of every HTML mail: its head, the white sheet on grey paper, the foot below it. */
final class LetterSheet {

    /** Only what inline styles cannot say: dark mode and narrow screens. Without it the letter stays whole. */
    private static final Markup STYLE = new Markup("""
            :root { color-scheme: light dark; }
            @media (max-width: 620px) { .sheet { width: 100% !important; } .edge { padding-left: 20px !important; padding-right: 20px !important; } }
            @media (prefers-color-scheme: dark) {
              .paper { background: #101615 !important; } .sheet { background: #171f1d !important; } .foot { background: #101615 !important; }
              .ink { color: #e8eeec !important; } .ink2 { color: #b0bdb9 !important; } .ink3 { color: #94a29e !important; }
              .act { color: #74c7d5 !important; } .watch { color: #f0906f !important; } .rule { border-color: #2b3734 !important; }
              .demo { background: #352a12 !important; color: #f4cd83 !important; }
              .button { background: #74c7d5 !important; color: #06232a !important; }
            }
            """);

    private static final Markup SANS = new Markup("-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif");

    private LetterSheet() {}

    static Markup of(Letter letter, Markup body, Markup foot) {
        return Markup.of(
                """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="supported-color-schemes" content="light dark">
                <meta name="format-detection" content="telephone=no, date=no, address=no">
                <title>%2$s</title>
                <style>
                %3$s</style>
                </head>
                <body class="paper" style="margin:0;padding:0;background:#f4f6f5">
                <div role="main" aria-label="%2$s">
                <div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px">%4$s</div>
                <table class="paper" role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f6f5">
                <tr><td align="center" style="padding:24px 0">
                <table class="sheet" role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" \
                style="width:600px;max-width:100%%;background:#ffffff">
                %5$s%6$s</table>
                <table class="sheet foot" role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" \
                style="width:600px;max-width:100%%">
                <tr><td class="edge" style="padding:20px 40px 8px">
                %7$s</td></tr>
                </table>
                </td></tr>
                </table>
                </div>
                </body>
                </html>
                """, letter.language(), letter.subject(), STYLE, letter.preview(), banner(letter.banner()), body, foot);
    }

    private static Markup banner(String banner) {
        if (banner.isEmpty()) return Markup.NONE;
        return Markup.of("""
                <tr><td class="demo edge" style="padding:6px 40px;background:#fdf2d8;font:600 13px/20px %s;color:#6a4500">%s</td></tr>
                """, SANS, banner);
    }
}
