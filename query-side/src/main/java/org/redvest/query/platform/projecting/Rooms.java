package org.redvest.query.platform.projecting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All rooms that own tables. Each has one file {@code tables.sql} beside its classes. */
public final class Rooms {

    private static final String FOLDER = "org/redvest/query/";
    private static final String FILE = "/tables.sql";
    private static final String[] NONE = {};

    private final List<Room> all;

    Rooms(List<Room> all) {
        this.all = List.copyOf(all);
    }

    /** The rooms on the classpath, by name. */
    public static Rooms onClasspath() {
        try {
            List<Room> rooms = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**" + FILE)) {
                String path = file.getURL().getPath();
                String name = path.substring(path.lastIndexOf(FOLDER) + FOLDER.length(), path.length() - FILE.length());
                rooms.add(new Room(name.replace('/', '.'), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            rooms.sort(Comparator.comparing(Room::name));
            return new Rooms(rooms);
        } catch (IOException e) {
            throw new UncheckedIOException("The rooms' tables cannot be read", e);
        }
    }

    /**
     * Makes the tables of some rooms, and keeps in mind of which form they are.
     *
     * @param schema that holds them, with those of the platform
     * @param execute runs a script
     */
    public void create(List<Room> rooms, String schema, Consumer<String> execute) {
        rooms.forEach(room -> execute.accept(room.ddl(schema)));
        rooms.forEach(room -> execute.accept(
                "INSERT INTO %1$s.room (name, hash) VALUES ('%2$s', '%3$s') ON CONFLICT (name) DO UPDATE SET hash = excluded.hash"
                        .formatted(schema, room.name(), room.hash())));
    }

    /** The one that keeps what all of them share. */
    Room ofThePlatform() {
        String name = Room.nameOf(Rooms.class);
        return all.stream().filter(room -> room.name().equals(name)).findFirst().orElseThrow();
    }

    /** Whose table this is. */
    public String ownerOf(String table) {
        return all.stream()
                .filter(room -> room.tables().contains(table))
                .map(Room::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No room owns the table " + table));
    }

    /** All that own tables. */
    public List<Room> all() {
        return all;
    }

    /** What the answers of a room rest on: itself, the rooms that it says it reads or asks, and what theirs rest on. */
    public static Set<String> under(String room) {
        Set<String> found = new HashSet<>();
        collect(room, found);
        return found;
    }

    private static void collect(String room, Set<String> found) {
        if (found.add(room)) {
            try {
                Class<?> described = Class.forName(Room.packageOf(room) + ".package-info");
                Reads reads = described.getAnnotation(Reads.class);
                Asks asks = described.getAnnotation(Asks.class);
                for (String read : reads == null ? NONE : reads.value()) {
                    collect(read, found);
                }
                for (String asked : asks == null ? NONE : asks.value()) {
                    collect(asked, found);
                }
            } catch (ClassNotFoundException none) {
                // a package that says nothing of itself rests on nothing else
            }
        }
    }
}
