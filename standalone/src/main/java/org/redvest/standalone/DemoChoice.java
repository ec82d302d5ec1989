package org.redvest.standalone;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.platform.security.Role;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** The page of the demo's provider: a button for each actor. A real provider has a page of its own. */
final class DemoChoice {

    private static final Map<Role, String> NAMES = Map.of(
            Role.VOLUNTEER, "志愿者 Volunteer",
            Role.ORGANISATION_MANAGER, "组织管理员 Organisation manager",
            Role.DISTRICT_OFFICER, "区级工作人员 District officer",
            Role.CITY_OFFICER, "市级工作人员 City officer",
            Role.AUDITOR, "审计员 Auditor",
            Role.INSURER, "保险公司 Insurer");

    private DemoChoice() {}

    /** Writes it, for the sign-in that asks with this query. */
    static void write(HttpServletResponse response, String query) throws IOException {
        String again = HtmlUtils.htmlEscape(query);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        String buttons = NAMES.keySet().stream()
                .sorted()
                .map(role -> "<li><a class=\"button\" href=\"%s?%s&amp;login_hint=%s\">%s</a></li>"
                        .formatted(DemoSignIn.CHOICE_ADDRESS, again, role.claim(), NAMES.get(role)))
                .collect(Collectors.joining());
        response.getWriter().write("""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>演示登录 Demo sign-in</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/web/redvest.css">
            </head>
            <body>
            <main>
                <h1>演示登录 <span lang="en">Demo sign-in</span></h1>
                <p>演示中任何人都可以是任何人。请选择身份。</p>
                <p lang="en">In the demo anybody may be anybody. As whom do you want to sign in?</p>
                <ul class="cards">%s</ul>
            </main>
            </body>
            </html>
            """.formatted(buttons));
    }
}
