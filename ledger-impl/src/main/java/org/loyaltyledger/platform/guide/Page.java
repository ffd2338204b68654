package org.loyaltyledger.platform.guide;

/** A plain page. */
final class Page {

    private Page() {}

    static String titled(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title>
                <style>body{font:16px/1.5 sans-serif;max-width:42em;margin:3em auto;padding:0 1em}</style></head>
                <body><h1>%1$s</h1>
                %2$s
                </body></html>
                """.formatted(escaped(title), body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
