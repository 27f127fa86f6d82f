/*
 * Loaded first into a program that is measured: whatever the parent asks, it is told the processor time used so far, in
 * microseconds. The channel keeps nothing alive, and its end, when the parent is gone, ends the program.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
