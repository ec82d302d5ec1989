package org.redvest.command.open.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints as notes that others read (c2sp.org/tlog-checkpoint, c2sp.org/signed-note). */
class SignedNoteTest {

    private static final String ORIGIN = "volunteers.example.org/api/v1/log";

    private final LogKeys keys = new LogKeys(ORIGIN, () -> new byte[32]);
    private final Checkpoint checkpoint = new Checkpoint(ORIGIN, 7, Hashes.leaf(new byte[0]));

    @Test
    void readsAsItIsWritten() {
        String note = keys.sign(checkpoint).toString();

        assertThat(note)
                .startsWith(ORIGIN + "\n7\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n\n— " + ORIGIN + " ")
                .endsWith("\n");
        SignedNote read = SignedNote.read(note.getBytes(UTF_8)).orElseThrow();
        assertThat(read).hasToString(note);
        assertThat(keys.signed(read)).isTrue();
        assertThat(Checkpoint.read(read.text())).get().satisfies(it -> assertThat(it.says(7, checkpoint.root()))
                .isTrue());
    }

    /** The key of 32 zero bytes is that of every library. */
    @Test
    void namesTheKeyAsVerifiersTakeIt() {
        String publicKey = "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29";
        byte[] id =
                Hashes.sha256((ORIGIN + "\n").getBytes(UTF_8), HexFormat.of().parseHex("01" + publicKey));

        assertThat(keys.key(1, "https://" + ORIGIN).publicKey())
                .isEqualTo(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(publicKey)));
        assertThat(keys.key(1, "https://" + ORIGIN).key())
                .isEqualTo("%s+%s+%s"
                        .formatted(
                                ORIGIN,
                                HexFormat.of().formatHex(id, 0, 4),
                                Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex("01" + publicKey))));
    }

    @Test
    void isNotTheirsWhoDidNotSignIt() {
        SignedNote signed = keys.sign(checkpoint);
        SignedNote changed = new SignedNote(signed.text().replace("\n7\n", "\n8\n"), signed.signatures());
        LogKeys other = new LogKeys(ORIGIN, () -> Hashes.leaf(new byte[0]));
        SignedNote.Signature cut = new SignedNote.Signature(
                ORIGIN, new byte[] {signed.signatures().getFirst().bytes()[0]});

        assertThat(keys.signed(changed)).isFalse();
        assertThat(keys.signed(other.sign(checkpoint))).isFalse();
        assertThat(keys.signed(new SignedNote(signed.text(), List.of(cut)))).isFalse();
        assertThat(keys.signed(new SignedNote(
                        signed.text(), List.of(cut, signed.signatures().getFirst()))))
                .as("beside another's")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n- name AAAA\n",
                "text\n\n— name !!!!\n",
                "text\n\n— name AAAA"
            })
    void isNoNote(String text) {
        assertThat(SignedNote.read(text.getBytes(UTF_8))).isEmpty();
    }

    /** Nobody signed in sends it: what it is read with may not depend on how long it is. */
    @Test
    void isReadWhateverItsLength() {
        String lines = checkpoint.text() + "a further line\n".repeat(5_000);

        assertThat(Checkpoint.read(lines)).get().satisfies(it -> assertThat(it.size())
                .isEqualTo(7));
        assertThat(Checkpoint.read(lines + "\n")).isEmpty();
        assertThat(SignedNote.read((lines + "\n— a log AAAA\n").getBytes(UTF_8)))
                .isPresent();
    }

    @Test
    void hasSixteenSignaturesAtMost() {
        String witness = "— a witness AAAA\n";

        assertThat(SignedNote.read((checkpoint.text() + "\n" + witness.repeat(16)).getBytes(UTF_8)))
                .isPresent();
        assertThat(SignedNote.read((checkpoint.text() + "\n" + witness.repeat(17)).getBytes(UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a log\n7\n",
                "a log\n07\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "a log\n-7\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "a log\n99999999999999999999\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "a log\n7\nbjQL\n",
                "7\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n"
            })
    void isNoCheckpoint(String text) {
        assertThat(Checkpoint.read(text)).isEmpty();
    }
}
