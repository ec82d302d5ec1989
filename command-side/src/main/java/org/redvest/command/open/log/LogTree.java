package org.redvest.command.open.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree over the log, in tiles: it grows at its end, and what is in a tile stays as it is. */
@Repository
class LogTree {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    LogTree(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Of one level, from 0; {@code number} counts from the left. */
    private record Place(int level, long number) {}

    /** How many events are in the tree. */
    long size() {
        return jdbc.sql("SELECT size FROM command.log_tree").query(Long.class).single();
    }

    /** The same, and keeps everybody else from adding until this transaction ends. */
    long sizeToAddTo() {
        return jdbc.sql("SELECT size FROM command.log_tree FOR UPDATE")
                .query(Long.class)
                .single();
    }

    /**
     * Adds leaves at the end, within a transaction that {@link #sizeToAddTo} began.
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
                place -> index % Tile.WIDTH == 0 ? new Tile(new byte[0]) : new Tile(hashesAt(place)));
        tile.add(hash);
        if (tile.isFull()) {
            add(level + 1, number, tile.hash(Tile.HEIGHT, 0), touched);
        }
    }

    /** Roots and proofs of any size up to {@link #size}; it reads each tile once, and is for one answer. */
    MerkleTree tree() {
        Map<Place, Tile> read = new HashMap<>();
        return new MerkleTree((level, index) -> {
            int height = level % Tile.HEIGHT;
            long number = index >> (Tile.HEIGHT - height);
            Tile tile =
                    read.computeIfAbsent(new Place(level / Tile.HEIGHT, number), place -> new Tile(hashesAt(place)));
            return tile.hash(height, (int) (index - (number << (Tile.HEIGHT - height))));
        });
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
        int before = Math.toIntExact(Math.min(from % Tile.WIDTH, leaves.size()));
        return leaves.subList(before, Math.min(before + count, leaves.size()));
    }

    private byte[] hashesAt(Place place) {
        return jdbc.sql("SELECT hashes FROM command.log_tile WHERE level = ? AND number = ?")
                .params(place.level(), place.number())
                .query(byte[].class)
                .single();
    }
}
