import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode } from '@temporalio/worker'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** The workflows as one file, built once per content: building takes 1.5 s of a start that should take little more. */
export async function workflowBundle(stateFolder: string, isTraced: boolean): Promise<{ readonly codePath: string }> {
  const codePath = join(stateFolder, 'workflows', `${await contentHash()}${isTraced ? '-traced' : ''}.js`)
  const isThere = await readFile(codePath).then(
    () => true,
    () => false,
  )
  if (!isThere) {
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(folder, 'index.ts'),
      // Spans inside the sandbox cost every activation something, so they are only there when somebody looks at them.
      ...(isTraced && { workflowInterceptorModules: [fileURLToPath(import.meta.resolve('@temporalio/interceptors-opentelemetry/lib/workflow-interceptors'))] }),
    })
    await mkdir(join(stateFolder, 'workflows'), { recursive: true })
    const temporary = `${codePath}.${process.pid}`
    await writeFile(temporary, code)
    await rename(temporary, codePath)
  }
  return { codePath }
}

/** Everything that the sandbox can see: the workflows' own files, and the SDK by its version. */
async function contentHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()) hash.update(name).update(await readFile(join(folder, name)))
  hash.update(await readFile(fileURLToPath(import.meta.resolve('@temporalio/workflow/package.json'))))
  return hash.digest('hex').slice(0, 16)
}
