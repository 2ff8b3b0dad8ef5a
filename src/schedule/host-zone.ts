// Imported before everything else: node-cron 4 computes through the host's local time and spins for an hour at the
// autumn clock change, so the process itself lives in UTC. People's zones are never taken from the host.
process.env.TZ = 'UTC';
