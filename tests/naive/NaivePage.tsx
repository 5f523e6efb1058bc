import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import CssBaseline from '@mui/material/CssBaseline';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import { Controller, type Control, useForm, useWatch } from 'react-hook-form';
import { derive } from '../../src/app/form/builder/derive.ts';
import { type FormValues, toFormValues } from '../../src/formats/index.ts';
import { useMessages } from '../../src/app/ui/language/useMessages.ts';
import {
  applyPreset,
  defaultInputs,
  downloadBundleIds,
  endpointIds,
  environmentIds,
  imageBuilderActions,
  managedResourceKinds,
  presetIds,
  regions,
} from '../../src/policy/index.ts';

const NaiveEditor = lazy(() => import('./NaiveEditor.tsx'));

const theme = createTheme({ colorSchemes: { dark: true }, cssVariables: true });

/**
 * What one writes first with the same libraries: one component that watches the whole form and renders
 * everything at every key, everything loaded at once. The bench compares the page with it.
 */
export function NaivePage() {
  const messages = useMessages();
  const { control, register, reset } = useForm<FormValues>({
    defaultValues: {
      ...toFormValues(defaultInputs),
      buckets: [{ name: '', prefix: '', access: ['write'] }],
    },
  });
  const values = useWatch({ control }) as FormValues;
  const derived = derive({ values, imported: {}, unconfirmed: [] });
  const problemsOf = (field: string) =>
    derived.problems.filter((problem) => problem.field === field).map(({ code }) => code);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <main style={{ display: 'grid', gridTemplateColumns: '400px 1fr 1fr', gap: 24, padding: 24 }}>
        <form style={{ display: 'grid', gap: 16 }}>
          <h1>{messages.app.name}</h1>
          <div>
            {presetIds.map((id) => (
              <Button key={id} onClick={() => reset(toFormValues(applyPreset(id, derived.inputs)))}>
                {messages.presets.names[id]}
              </Button>
            ))}
          </div>
          <Controller
            control={control}
            name="region"
            render={({ field }) => (
              <Autocomplete
                freeSolo
                options={regions.map(({ code }) => code)}
                value={field.value}
                onInputChange={(_event, value) => field.onChange(value)}
                renderInput={(params) => <TextField {...params} label="Region" />}
              />
            )}
          />
          <Controller
            control={control}
            name="environment"
            render={({ field }) => (
              <TextField select label="Environment" {...field}>
                {environmentIds.map((id) => (
                  <MenuItem key={id} value={id}>
                    {id}
                  </MenuItem>
                ))}
              </TextField>
            )}
          />
          {(['principals', 'resources'] as const).map((name) => (
            <TextField
              key={name}
              {...register(name)}
              multiline
              label={messages.fields[name].label}
              error={problemsOf(name).length > 0}
              helperText={problemsOf(name).join(', ') || messages.fields[name].help(0)}
            />
          ))}
          <TextField {...register('buckets.0.name')} label={messages.fields.buckets.name} />
          <Controller
            control={control}
            name="deniedActions"
            render={({ field }) => (
              <Autocomplete
                multiple
                freeSolo
                options={imageBuilderActions.map(({ name }) => name)}
                value={[...field.value]}
                onChange={(_event, value) => field.onChange(value)}
                renderInput={(params) => <TextField {...params} label="Denied actions" />}
              />
            )}
          />
          <Choices control={control} name="managedResources" all={managedResourceKinds} />
          <Choices control={control} name="downloads" all={downloadBundleIds} />
          {(
            [
              'sameAsPrincipals',
              'managedOnlyForOrg',
              'awsServices',
              'ssmAgent',
              'orgBuckets',
            ] as const
          ).map((name) => (
            <Controller
              key={name}
              control={control}
              name={name}
              render={({ field }) => (
                <FormControlLabel
                  label={messages.fields[name].label}
                  control={<Checkbox checked={field.value} onChange={field.onChange} />}
                />
              )}
            />
          ))}
        </form>
        {endpointIds.map((endpoint) => (
          <Suspense key={endpoint} fallback={<pre>{derived.policies[endpoint].text}</pre>}>
            <NaiveEditor text={derived.policies[endpoint].text} />
          </Suspense>
        ))}
      </main>
    </ThemeProvider>
  );
}

interface ChoicesProps {
  readonly control: Control<FormValues>;
  readonly name: 'managedResources' | 'downloads';
  readonly all: readonly string[];
}

function Choices({ control, name, all }: ChoicesProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <div>
          {all.map((id) => (
            <FormControlLabel
              key={id}
              label={id}
              control={
                <Checkbox
                  checked={field.value.some((chosen) => chosen === id)}
                  onChange={(_event, on) =>
                    field.onChange(
                      on ? [...field.value, id] : field.value.filter((chosen) => chosen !== id),
                    )
                  }
                />
              }
            />
          ))}
        </div>
      )}
    />
  );
}
