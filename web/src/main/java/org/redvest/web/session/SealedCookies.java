package org.redvest.web.session;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.redvest.api.SecretFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cookies that only this service can read and write: AES-GCM under a key of its own, the cookie's name authenticated with its
 * content, so that one cannot be passed off as another. What was cut, changed or sealed elsewhere is no cookie.
 */
@Component
public class SealedCookies {

    /** A browser keeps no cookie over 4,096 bytes, its name and attributes included. */
    private static final int PART = 3_800;

    /** Tomcat reads no more than 8 kB of headers. */
    private static final int MOST = 2 * PART - 600;

    private static final Logger LOG = LoggerFactory.getLogger(SealedCookies.class);

    private final Aead aead;
    private final JsonMapper json;
    private final AtomicBoolean saidThatItIsPlain = new AtomicBoolean();

    SealedCookies(WebSettings settings) throws IOException, GeneralSecurityException {
        this.aead = key(settings.keys().resolve("web-session.json"));
        this.json = JsonMapper.builder().build();
    }

    private static Aead key(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            SecretFile.create(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkConfig2026.get()),
                            TinkConfig2026.get(),
                            InsecureSecretKeyAccess.get()));
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(file), TinkConfig2026.get(), InsecureSecretKeyAccess.get())
                .getPrimitive(TinkConfig2026.get(), Aead.class);
    }

    /** What a cookie of this name holds; nothing where there is none that this service sealed. */
    public <T> Optional<T> read(HttpServletRequest request, String name, Class<T> type) {
        String first = value(request, nameOf(request, name));
        if (first == null) {
            return Optional.empty();
        }
        String second = value(request, secondOf(request, name));
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(second == null ? first : first + second);
            return Optional.of(json.readValue(aead.decrypt(sealed, name.getBytes(StandardCharsets.US_ASCII)), type));
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * Gives the visitor a cookie, for so long; for as long as the browser is open where null.
     *
     * @throws IllegalStateException where it would be longer than browsers and servers carry
     */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            Object content,
            @Nullable Duration life) {
        String value;
        try {
            value = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            aead.encrypt(json.writeValueAsBytes(content), name.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
        if (value.length() > MOST) {
            LOG.error(
                    "The provider's tokens make a cookie of {} bytes, and {} are the most: ask it for smaller ones",
                    value.length(),
                    MOST);
            throw new IllegalStateException("The provider's tokens are too long for a cookie");
        }
        int cut = Math.min(value.length(), PART);
        add(request, response, nameOf(request, name), value.substring(0, cut), life);
        if (cut < value.length()) {
            add(request, response, secondOf(request, name), value.substring(cut), life);
        } else {
            drop(request, response, secondOf(request, name));
        }
    }

    /** Takes a cookie away. */
    public void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        drop(request, response, nameOf(request, name));
        drop(request, response, secondOf(request, name));
    }

    private void drop(HttpServletRequest request, HttpServletResponse response, String full) {
        if (WebUtils.getCookie(request, full) != null) {
            add(request, response, full, "", Duration.ZERO);
        }
    }

    private void add(
            HttpServletRequest request,
            HttpServletResponse response,
            String full,
            String value,
            @Nullable Duration life) {
        if (!request.isSecure() && saidThatItIsPlain.compareAndSet(false, true)) {
            LOG.warn("Pages are asked for without TLS: whoever can read the network can be any visitor");
        }
        Cookies.give(request, response, full, value, life);
    }

    /** Over plain HTTP a browser drops what calls itself {@code __Host-}. */
    private static String nameOf(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    private static String secondOf(HttpServletRequest request, String name) {
        return nameOf(request, name) + "-2";
    }

    private static @Nullable String value(HttpServletRequest request, String full) {
        Cookie cookie = WebUtils.getCookie(request, full);
        return cookie == null ? null : cookie.getValue();
    }
}
