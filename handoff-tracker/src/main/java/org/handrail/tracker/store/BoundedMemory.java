package org.handrail.tracker.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Gives all stores of the process one bound for what RocksDB holds outside the heap. Left alone, every store of every
 * partition takes its own 50 MB of cache and 48 MB of write buffers: five stores and four partitions would be 2 GB.
 */
public final class BoundedMemory implements RocksDBConfigSetter {

    private static final long WRITE_BUFFERS = 48L << 20;
    private static final long ALL = 96L << 20;
    private static final long ONE_WRITE_BUFFER = 8L << 20;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(Shared.BUFFERS);
        options.setWriteBufferSize(ONE_WRITE_BUFFER);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // cache and buffers are shared by all stores and live as long as the process
    }

    private static final class Shared {

        static final Cache CACHE;
        static final WriteBufferManager BUFFERS;

        static {
            RocksDB.loadLibrary();
            CACHE = new LRUCache(ALL);
            BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);
        }
    }
}
