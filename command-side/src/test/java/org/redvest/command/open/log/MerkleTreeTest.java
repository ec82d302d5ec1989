package org.redvest.command.open.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of RFC 9162: as others reckon it, and as a client verifies it. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The leaves of the vectors that the implementations of Certificate Transparency share. */
    private static final MerkleTree OF_THE_VECTORS = over(Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HEX::parseHex)
            .map(Hashes::leaf)
            .toList());

    private static final List<byte[]> MANY = LongStream.range(0, 700)
            .mapToObj(number ->
                    Hashes.leaf(ByteBuffer.allocate(Long.BYTES).putLong(number).array()))
            .toList();

    private static final MerkleTree OF_MANY = over(MANY);

    private static MerkleTree over(List<byte[]> leaves) {
        return new MerkleTree((level, index) -> subtree(leaves, level, (int) index));
    }

    private static byte[] subtree(List<byte[]> leaves, int level, int index) {
        return level == 0
                ? leaves.get(index)
                : Hashes.node(subtree(leaves, level - 1, 2 * index), subtree(leaves, level - 1, 2 * index + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfTheVectors(long size, String root) {
        assertThat(HEX.formatHex(OF_THE_VECTORS.root(size))).isEqualTo(root);
    }

    @Test
    void provesAsTheVectorsDo() {
        assertThat(OF_THE_VECTORS.inclusion(0, 1)).isEmpty();
        assertThat(hex(OF_THE_VECTORS.inclusion(0, 8)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(OF_THE_VECTORS.inclusion(5, 8)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(OF_THE_VECTORS.consistency(1, 1)).isEmpty();
        assertThat(hex(OF_THE_VECTORS.consistency(6, 8)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }

    @Property
    void provesEveryLeafAndNoOther(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll int which, @ForAll int altered) {
        int index = Math.floorMod(which, size);
        List<byte[]> path = OF_MANY.inclusion(index, size);
        byte[] root = OF_MANY.root(size);

        assertThat(RfcProofs.includes(MANY.get(index), index, size, path, root)).isTrue();

        assertThat(RfcProofs.includes(flipped(MANY.get(index)), index, size, path, root))
                .isFalse();
        assertThat(RfcProofs.includes(MANY.get(index), (index + 1) % size, size, path, root))
                .isEqualTo(size == 1);
        assertAltered(path, altered, other -> RfcProofs.includes(MANY.get(index), index, size, other, root));
    }

    @Property
    void provesEveryBeginningAndNoOther(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll int which, @ForAll int altered) {
        int earlier = Math.floorMod(which, size) + 1;
        List<byte[]> path = OF_MANY.consistency(earlier, size);
        byte[] before = OF_MANY.root(earlier);
        byte[] root = OF_MANY.root(size);

        assertThat(RfcProofs.continues(earlier, before, size, root, path)).isTrue();

        assertThat(RfcProofs.continues(earlier, flipped(before), size, root, path))
                .isFalse();
        assertThat(RfcProofs.continues(earlier, before, size, flipped(root), path))
                .isFalse();
        assertAltered(path, altered, other -> RfcProofs.continues(earlier, before, size, root, other));
    }

    private static void assertAltered(List<byte[]> path, int altered, Predicate<List<byte[]>> verifies) {
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(Hashes.ofNothing());
        assertThat(verifies.test(longer)).isFalse();
        if (!path.isEmpty()) {
            int at = Math.floorMod(altered, path.size());
            List<byte[]> other = new ArrayList<>(path);
            other.set(at, flipped(path.get(at)));
            assertThat(verifies.test(other)).isFalse();
            assertThat(verifies.test(path.subList(0, path.size() - 1))).isFalse();
        }
    }

    private static byte[] flipped(byte[] hash) {
        byte[] other = hash.clone();
        other[other.length - 1] ^= 1;
        return other;
    }
}
