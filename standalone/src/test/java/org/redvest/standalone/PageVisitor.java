package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.redvest.web.PageAddresses;

/** Somebody with a browser that knows no scripts: follows links, fills in forms, keeps cookies. */
final class PageVisitor {

    private final String home;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** A page as it was answered. */
    record Page(URI address, int status, HttpResponse<String> answer, Document document) {

        /** Whether it is one of the pages, and not the API's or a file. */
        boolean isOurs() {
            return PageAddresses.isOne(address.getPath())
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        }

        /** The code of what was refused; empty where nothing was. */
        String code() {
            return document.select(".problem code").text();
        }

        /** What it says was done. */
        String done() {
            return document.select(".done").text();
        }

        /** How what it is about stands. */
        String state() {
            return document.select("dl.summary dd strong").text();
        }

        /** Bytes over the wire. */
        int zipped() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(answer.body().getBytes(StandardCharsets.UTF_8));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.size();
        }
    }

    PageVisitor(int port) {
        this.home = "http://localhost:" + port;
    }

    /** Signs in by the button of an actor, and comes to a page. */
    Page signIn(String actor, String to) {
        open("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        Page choice = open("/oauth2/authorization/redvest");
        String button = choice.document().select("a.button").eachAttr("href").stream()
                .filter(address -> address.endsWith("=" + actor))
                .findFirst()
                .orElseThrow();
        return open(button);
    }

    Page open(String address) {
        return send(HttpRequest.newBuilder(URI.create(home).resolve(address)));
    }

    /** Opens an address and whatever it leads to, each once, in the language and size that it is in; returns all addresses. */
    Set<String> crawl(String from, BiConsumer<String, Page> seen) {
        Set<String> known = new LinkedHashSet<>(List.of(from));
        Deque<String> ahead = new ArrayDeque<>(known);
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            Page page = open(address);
            seen.accept(address, page);
            if (page.isOurs()) {
                page.document().select("a[href]").eachAttr("abs:href").stream()
                        .map(URI::create)
                        .filter(uri -> "localhost".equals(uri.getHost()))
                        .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                        .filter(link -> !link.startsWith("/oauth2/") && !link.matches(".*[?&](lang|size)=.*"))
                        .filter(known::add)
                        .forEach(ahead::add);
            }
        }
        return known;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            return new Page(
                    answer.uri(),
                    answer.statusCode(),
                    answer,
                    Jsoup.parse(answer.body(), answer.uri().toString()));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Sends the form of a page that goes to an address, by itself or by one of its buttons, with what it holds and what is typed. */
    Page submit(Page page, String action, Map<String, String> typed) {
        return submit(action, fields(page, action, typed));
    }

    /** The same with several boxes of one name ticked. */
    Page submit(Page page, String action, Map<String, String> typed, String name, List<String> ticked) {
        Map<String, List<String>> fields = fields(page, action, typed);
        fields.put(name, ticked);
        return submit(action, fields);
    }

    private Page submit(String action, Map<String, List<String>> fields) {
        String body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(home).resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The same of a form with a file. */
    Page upload(Page page, String action, Map<String, String> typed, String name, byte[] file) {
        String boundary = "----redvest-page";
        String fields = fields(page, action, typed).entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, field.getKey(), value)))
                .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(URI.create(home).resolve(action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(
                                "%s--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                                        .formatted(fields, boundary, name)),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    private static Map<String, List<String>> fields(Page page, String action, Map<String, String> typed) {
        Element form = page.document().select("form[method=post]").stream()
                .filter(one -> Stream.concat(
                                Stream.of(one.attr("action")),
                                one.select("button[formaction]").eachAttr("formaction").stream())
                        .anyMatch(action::equals))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action + " on " + page.address()));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[type=hidden], input[checked]:not([disabled])")) {
            fields.computeIfAbsent(field.attr("name"), _ -> new ArrayList<>()).add(field.attr("value"));
        }
        typed.forEach((name, value) -> fields.put(name, List.of(value)));
        assertThat(fields).as("token and key of the form to " + action).containsKeys("_csrf", "key");
        return fields;
    }

    /** What was typed, but for one field. */
    static Map<String, String> with(Map<String, String> typed, String field, String value) {
        Map<String, String> changed = new HashMap<>(typed);
        changed.put(field, value);
        return changed;
    }

    /** The value of a cookie. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
