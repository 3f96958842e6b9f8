/** PostgreSQL's settings for one machine; `durable: false` gives up crash safety for speed. */
export function settings(port: number, durable: boolean): string[] {
  const chosen = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 60,
    shared_buffers: "64MB",
    max_wal_size: "512MB",
    wal_level: "minimal",
    max_wal_senders: 0,
    max_parallel_workers_per_gather: 1,
    jit: "off",
    log_min_messages: "warning",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
