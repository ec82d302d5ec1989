package org.redvest.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses bodies over the limit before anything is parsed, whatever length was announced, and those that say of themselves
 * what cannot be: a type that is a pattern, a character set that nobody knows, a compression. Forms and uploads have limits
 * of their own, in the configuration.
 */
@Component
@Order(BodyLimit.BEFORE_ANYTHING_READS)
public class BodyLimit extends OncePerRequestFilter {

    /** Behind what answers the failures of filters. */
    static final int BEFORE_ANYTHING_READS = Ordered.HIGHEST_PRECEDENCE + 1;

    /** Forms and uploads, which the server reads itself, within limits that the configuration gives it. */
    private static final List<String> OF_THE_SERVER =
            List.of(MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE);

    private static final String UNCOMPRESSED = "identity";

    /** Bytes of a body that is neither, and of no {@link LongBody}. */
    static final int BYTES = 64 * 1024;

    private final JsonMapper json;
    private final List<Longer> longer;

    BodyLimit(JsonMapper json, ObjectProvider<LongBody> longer) {
        this.json = json;
        this.longer = longer.stream()
                .map(body -> new Longer(body.paths(), body.bytes()))
                .toList();
    }

    private record Longer(Pattern paths, int bytes) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isReadable(request)) {
            ProblemBody.write(response, json, Problem.UNSUPPORTED_MEDIA_TYPE, Problem.UNSUPPORTED_MEDIA_TYPE.english());
            return;
        }
        String type = request.getContentType();
        if (type != null && OF_THE_SERVER.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        int most = mostOf(request.getRequestURI());
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            ProblemBody.write(response, json, Problem.BODY_TOO_LARGE, Problem.BODY_TOO_LARGE.english());
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private int mostOf(String path) {
        return longer.stream()
                .filter(one -> one.paths().matcher(path).matches())
                .mapToInt(Longer::bytes)
                .findFirst()
                .orElse(BYTES);
    }

    private static boolean isReadable(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase(UNCOMPRESSED)) {
            return false;
        }
        try {
            String type = request.getContentType();
            return type == null || MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    /** A request whose body can be read again: for its fingerprint, and for its meaning. */
    public static final class BufferedRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        BufferedRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        /** The whole body. */
        public byte[] body() {
            return body.clone();
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BufferedBody(body);
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BufferedBody extends ServletInputStream {

        private final ByteArrayInputStream body;

        BufferedBody(byte[] body) {
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return body.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read at once");
        }
    }
}
