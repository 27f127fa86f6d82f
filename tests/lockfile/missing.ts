/** What is looked at of package-lock.json. */
export type Lockfile = { packages: Record<string, LockedPackage> };

type LockedPackage = {
  version?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

/**
 * Dependencies, above all other systems' optional ones, that some package names but that have no entry where Node would
 * look for them. `npm ci` refuses such a lockfile, or installs half on the systems concerned.
 * @returns sentences, none if the lockfile is complete
 */
export function missingFrom({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const names = Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies });
    return names
      .filter((name) => !placesFor(name, path).some((place) => place in packages))
      .map((name) => `${path || 'the project'} needs ${name}`);
  });
}

/** node_modules of the package itself, then of each folder above it. */
function placesFor(name: string, path: string): string[] {
  const places = [`${path}/node_modules/${name}`];
  for (let folder = path; folder !== ''; ) {
    const end = folder.lastIndexOf('node_modules/');
    folder = folder.slice(0, Math.max(0, end - 1));
    places.push(`${folder}/node_modules/${name}`);
  }
  return places.map((place) => place.replace(/^\//, ''));
}
