import { readConfig } from '#api/config.ts';
import { adviceOnAddress, serve } from '#api/main.ts';
import { exitOn, startService } from '#scripts/serving.ts';

await exitOn(async () => {
  const config = readConfig(process.env);
  const service = await startService(() => serve(config));
  const address = config.publicUrl ?? service.address;
  const advice = adviceOnAddress(config);
  if (advice) console.log(`${advice}\n`);
  if (service.setUpCode !== null) {
    console.log('No charity is set up here yet. Open this address and type the code below it:');
    console.log(`set-up: ${address}/duty/start/`);
    console.log(`set-up code: ${service.setUpCode}`);
  }
  console.log(`ready ${address}`);
});
