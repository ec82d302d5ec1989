package org.redvest.command.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates that were used lately, so that a command need not read their stream. What another process appended since is
 * not in them: a decision on an old state fails to append and is made again (ADR 14). One that was created for a command
 * that then had nothing to say to it has no id yet, and is not kept.
 */
final class AggregateCache implements Cache {

    /** Some kilobytes each. */
    private static final int AGGREGATES = 20_000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> cache =
            Caffeine.newBuilder().maximumSize(AGGREGATES).build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the framework's own interface asks for it
    public <K, V> @Nullable V get(K key) {
        return (V) cache.getIfPresent(key);
    }

    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            cache.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return cache.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && cache.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        cache.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return cache.asMap().containsKey(key);
    }

    /** Nobody listens to this cache. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException();
    }
}
