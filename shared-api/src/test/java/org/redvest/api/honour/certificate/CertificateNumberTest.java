package org.redvest.api.honour.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final CertificateNumber NUMBER = CertificateNumber.of("7QK2M0XZ4TDN93H");

    private static String random(long seed) {
        return new Random(seed)
                .ints(CertificateNumber.PROPER, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
    }

    @Test
    void standsInGroupsOfFour() {
        assertThat(NUMBER.value()).matches("7QK2-M0XZ-4TDN-93H[0-9A-HJKMNP-TV-Z]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "7qk2m0xz4tdn93h%2$s", "7QK2 MOXZ 4TDN 93H%2$s", "7qk2–m0xz"})
    void isReadAsPeopleTypeIt(String form) {
        String typed = form.formatted(
                NUMBER.value(), NUMBER.value().substring(NUMBER.value().length() - 1));

        assertThat(CertificateNumber.read(typed).isPresent()).isEqualTo(!form.contains("–"));
        CertificateNumber.read(typed).ifPresent(read -> assertThat(read).isEqualTo(NUMBER));
    }

    @Test
    void isNoneWithAnyCharacterChanged() {
        IntStream.range(0, 100).forEach(seed -> {
            String plain = CertificateNumber.of(random(seed)).value().replace("-", "");
            assertThat(CertificateNumber.read(plain)).isPresent();
            for (int at = 0; at < plain.length(); at++) {
                for (int other = 0; other < ALPHABET.length(); other++) {
                    String changed = plain.substring(0, at) + ALPHABET.charAt(other) + plain.substring(at + 1);
                    assertThat(CertificateNumber.read(changed).isPresent())
                            .as(changed)
                            .isEqualTo(changed.equals(plain));
                }
            }
        });
    }

    @Test
    void isNoneWithNeighboursTurnedRound() {
        String plain = NUMBER.value().replace("-", "");
        for (int at = 1; at < plain.length(); at++) {
            String turned =
                    plain.substring(0, at - 1) + plain.charAt(at) + plain.charAt(at - 1) + plain.substring(at + 1);
            assertThat(CertificateNumber.read(turned)).as(turned).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7QK2", "7QK2-M0XZ-4TDN-93H!", "UUUU-UUUU-UUUU-UUUU", "0000-0000-0000-0000-0"})
    void isNoneOfAnotherForm(String typed) {
        assertThat(CertificateNumber.read(typed)).isEmpty();
    }
}
