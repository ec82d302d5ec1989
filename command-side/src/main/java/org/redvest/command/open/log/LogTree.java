package org.redvest.command.open.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree over the log, in tiles: it grows at its end, and what is in a tile stays as it is. */
@Repository
class LogTree {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RawLog log;

    LogTree(JdbcClient jdbc, JdbcTemplate template, RawLog log) {
        this.jdbc = jdbc;
        this.template = template;
        this.log = log;
    }

    /**
     * Of which log the tree is.
     *
     * @param origin its name; null before anything was sealed
     * @param first position of the event of index 0
     * @param size events that are in the tree
     */
    record Extent(@Nullable String origin, long first, long size) {

        /** The position of the next event. */
        long next() {
            return first + size;
        }
    }

    /** Of one level, from 0; {@code number} counts from the left. */
    private record Place(int level, long number) {}

    /** How many events are in the tree. */
    long size() {
        return extent().size();
    }

    Extent extent() {
        return extent("");
    }

    /** The same, and keeps everybody else from adding until this transaction ends. */
    Extent extentToAddTo() {
        return extent(" FOR UPDATE");
    }

    private Extent extent(String lock) {
        return jdbc.sql("SELECT origin, first, size FROM command.log_tree" + lock)
                .query((row, number) -> {
                    Long first = row.getObject("first", Long.class);
                    return new Extent(
                            row.getString("origin"), first == null ? log.first() : first, row.getLong("size"));
                })
                .single();
    }

    /** Begins a log of this name anew, within a transaction that {@link #extentToAddTo} began: nothing is in its tree. */
    void begin(String origin, long first) {
        jdbc.sql("DELETE FROM command.log_tile").update();
        jdbc.sql("DELETE FROM command.log_check").update();
        jdbc.sql("UPDATE command.log_tree SET origin = ?, first = ?, size = 0")
                .params(origin, first)
                .update();
    }

    /**
     * Adds leaves at the end, within a transaction that {@link #extentToAddTo} began.
     *
     * @param size of the tree before
     * @param leaves their hashes
     */
    void add(long size, List<byte[]> leaves) {
        Map<Place, Tile> touched = new HashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            add(0, size + i, leaves.get(i), touched);
        }
        template.batchUpdate(
                """
                INSERT INTO command.log_tile (level, number, hashes) VALUES (?, ?, ?)
                ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes""",
                touched.entrySet().stream()
                        .map(tile -> new Object[] {
                            tile.getKey().level(),
                            tile.getKey().number(),
                            tile.getValue().hashes()
                        })
                        .toList());
        jdbc.sql("UPDATE command.log_tree SET size = ?")
                .param(size + leaves.size())
                .update();
    }

    /** A tile that became full is one hash of the level above. */
    private void add(int level, long index, byte[] hash, Map<Place, Tile> touched) {
        long number = index / Tile.WIDTH;
        Tile tile = touched.computeIfAbsent(
                new Place(level, number),
                place -> index % Tile.WIDTH == 0 ? new Tile(new byte[0]) : begun(place, (int) (index % Tile.WIDTH)));
        tile.add(hash);
        if (tile.isFull()) {
            add(level + 1, number, tile.hash(Tile.HEIGHT, 0), touched);
        }
    }

    private Tile begun(Place place, int hashes) {
        return hashesAt(place)
                .filter(found -> found.length == hashes * Hashes.BYTES)
                .map(Tile::new)
                .orElseThrow(() -> new IllegalStateException(
                        "The tile %d of level %d is not what was written: the tree was altered"
                                .formatted(place.number(), place.level())));
    }

    /**
     * Roots and proofs of any size up to {@link #size}; it reads each tile once, and is for one answer. Where a tile is not there
     * or cut, it refuses with {@link Problem#LOG_ALTERED}.
     */
    MerkleTree tree() {
        Map<Place, Tile> read = new HashMap<>();
        return new MerkleTree((level, index) -> {
            int height = level % Tile.HEIGHT;
            long number = index >> (Tile.HEIGHT - height);
            Tile tile = read.computeIfAbsent(
                    new Place(level / Tile.HEIGHT, number),
                    place -> hashesAt(place).map(Tile::new).orElseThrow(LogTree::altered));
            int at = (int) (index - (number << (Tile.HEIGHT - height)));
            if (!tile.reaches(height, at)) {
                throw altered();
            }
            return tile.hash(height, at);
        });
    }

    private static Refusal altered() {
        return new Refusal(Problem.LOG_ALTERED);
    }

    /** The hashes of so many leaves from an index on; of those alone that are there. */
    List<byte[]> leaves(long from, int count) {
        List<byte[]> leaves = new ArrayList<>();
        jdbc.sql("SELECT hashes FROM command.log_tile WHERE level = 0 AND number BETWEEN ? AND ? ORDER BY number")
                .params(from / Tile.WIDTH, (from + count - 1) / Tile.WIDTH)
                .query(row -> {
                    byte[] hashes = row.getBytes("hashes");
                    for (int at = 0; at < hashes.length; at += Hashes.BYTES) {
                        leaves.add(Arrays.copyOfRange(hashes, at, at + Hashes.BYTES));
                    }
                });
        // of a tile that is not there the next one's are in its place, and differ
        int before = Math.toIntExact(Math.min(from % Tile.WIDTH, leaves.size()));
        return leaves.subList(before, Math.min(before + count, leaves.size()));
    }

    private Optional<byte[]> hashesAt(Place place) {
        return jdbc.sql("SELECT hashes FROM command.log_tile WHERE level = ? AND number = ?")
                .params(place.level(), place.number())
                .query(byte[].class)
                .optional();
    }
}
