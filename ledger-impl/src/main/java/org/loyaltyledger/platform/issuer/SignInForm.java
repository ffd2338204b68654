package org.loyaltyledger.platform.issuer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one picks whom to be.
 *
 * @param cards to pick from
 * @param refused the card that nobody holds; empty: none was named yet
 */
record SignInForm(AuthorizationRequest request, String programme, List<String> cards, String refused) {

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title><link rel="icon" href="/page/icon.svg"><link rel="stylesheet" href="/page/page.css"></head>
                <body class="door"><main class="door-card">
                <h1>%2$s</h1>
                <p>%3$s</p>
                <form method="post" action="/oauth/authorize">
                %4$s%5$s<label for="card">%6$s</label>
                <input id="card" name="card" value="%7$s" autocomplete="off" required%8$s>
                <button class="main">%9$s</button>
                </form>
                %10$s</main></body></html>
                """.formatted(
                        request.inChinese() ? "zh" : "en",
                        word("Demo sign-in", "演示登录"),
                        word(
                                "This is the demonstration programme “" + escaped(programme)
                                        + "”. Its members are made up, so no password is asked: be whom you like.",
                                "这是演示计划“" + escaped(programme) + "”。会员都是虚构的,因此不需要密码:想当哪位都可以。"),
                        hidden(),
                        complaint(),
                        word("Card number", "会员卡号"),
                        escaped(refused.isEmpty() && !cards.isEmpty() ? cards.get(0) : refused),
                        refused.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"refused\"",
                        word("Sign in", "登录"),
                        choice());
    }

    /** The request goes round with the form: the service keeps nothing until somebody has signed in. */
    private String hidden() {
        return AuthorizationRequest.NAMES.stream()
                .filter(request.values()::containsKey)
                .map(name -> "<input type=\"hidden\" name=\"" + name + "\" value=\""
                        + escaped(request.values().get(name)) + "\">\n")
                .collect(Collectors.joining());
    }

    private String complaint() {
        return refused.isEmpty()
                ? ""
                : "<p class=\"refused\" id=\"refused\" role=\"alert\">"
                        + word("No active member holds this card.", "没有使用这张卡的有效会员。") + "</p>\n";
    }

    private String choice() {
        return cards.stream()
                .map(card -> "<button name=\"card\" value=\"" + escaped(card) + "\">" + escaped(card) + "</button>")
                .collect(Collectors.joining(
                        "\n",
                        "<form method=\"post\" action=\"/oauth/authorize\" class=\"cards\">\n" + hidden() + "<p>"
                                + word("Or pick a card:", "或选择一张卡:") + "</p>\n",
                        "\n</form>\n"));
    }

    private String word(String english, String chinese) {
        return request.inChinese() ? chinese : english;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
