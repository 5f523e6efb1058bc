import { FolderArchive } from 'lucide-react';
import { useMemo, useState } from 'react';
import { splitEntries } from '../../../formats/index.ts';
import {
  describeRegionNotes,
  type Inputs,
  partitionOf,
  type PrivateDnsFor,
  regionNotes,
  regionRows,
  regions as catalogued,
  regionsOf,
  renderRegions,
} from '../../../policy/index.ts';
import { apply, regionNotes as englishRegionNotes } from '../../../words/en/apply.ts';
import { linkAddress } from '../../form/address/addressBar.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { downloadBlob } from '../../lib/download.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import Button from '@mui/material/Button';
import { LabelledInput } from '../../ui/LabelledInput.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { PartMissing } from '../../ui/lazy/PartMissing.tsx';
import { FilesDisclosure } from './OutputFiles.tsx';
import { regionCells, regionColumns, regionMarkdown } from './regionTable.ts';

const archive = lazyCode(() => import('./archive.ts'));

interface MoreRegionsProps {
  readonly inputs: Inputs;
  readonly s3PrivateDnsFor: PrivateDnsFor;
}

/** The policies of the form for further regions: what differs there, and one module and template for all. */
export default function MoreRegions({ inputs, s3PrivateDnsFor }: MoreRegionsProps) {
  const words = useWords('apply', apply);
  const { regions: text } = words;
  const { catalog } = useMessages();
  const [entry, setEntry] = useState('');
  const given = splitEntries(entry);
  const regions = regionsOf({ inputs, regions: given });
  const malformed = given.filter((code) => !regions.includes(code));
  const partition = partitionOf(inputs.region);
  const sisters = catalogued.filter((region) => region.partition === partition);
  return (
    <section className="apply-section" aria-labelledby="apply-regions">
      <h3 id="apply-regions">{text.title}</h3>
      <LabelledInput
        id="apply-more-regions"
        label={text.also}
        value={entry}
        help={text.alsoHelp}
        error={malformed.length > 0 ? text.malformed(malformed) : undefined}
        onChange={setEntry}
      />
      {sisters.length > 1 && (
        <button
          type="button"
          className="link-button"
          onClick={() => setEntry(sisters.map(({ code }) => code).join(', '))}
        >
          {text.every(catalog.partition(partition))}
        </button>
      )}
      {regions.length > 1 && malformed.length === 0 && (
        <ForRegions inputs={inputs} regions={regions} s3PrivateDnsFor={s3PrivateDnsFor} />
      )}
    </section>
  );
}

function ForRegions({
  inputs,
  regions,
  s3PrivateDnsFor,
}: MoreRegionsProps & { readonly regions: readonly string[] }) {
  const page = useMessages();
  const words = { apply: useWords('apply', apply), page };
  const { regions: text } = words.apply;
  const builder = useBuilder();
  const announce = useAnnounce();
  const missing = useLoadState(archive).state === 'failed';
  const key = regions.join();
  const { rows, files, notes } = useMemo(() => {
    const codes = key.split(',');
    const link = linkAddress(builder);
    return {
      rows: regionRows(inputs, codes),
      files: renderRegions({
        inputs,
        regions: codes,
        link,
        s3PrivateDnsFor,
        comments: englishRegionNotes,
      }),
      notes: {
        module: regionNotes('module', { inputs, regions: codes }),
        every: (['module', 'stackSet'] as const).flatMap((of) =>
          regionNotes(of, { inputs, regions: codes, link }),
        ),
      },
    };
  }, [builder, inputs, key, s3PrivateDnsFor]);
  const download = async () => {
    await archive.want();
    const loadState = archive.loadState();
    if (loadState.state !== 'ready') return;
    const fileName = `image-builder-endpoint-policies.${regions.length}-regions.zip`;
    const entries = files.map((file) => [file.fileName, file.text] as const);
    const table = regionMarkdown(rows, describeRegionNotes(text.notes, notes.every), words);
    downloadBlob(
      fileName,
      loadState.code.zipFiles(Object.fromEntries([['regions.md', table], ...entries])),
    );
    announce(page.clipboard.downloaded(fileName));
  };
  return (
    <>
      <div className="apply-region-table" role="group" aria-label={text.differs} tabIndex={0}>
        <table>
          <caption>{text.differs}</caption>
          <thead>
            <tr>
              {regionColumns.map((column) => (
                <th key={column} scope="col">
                  {text.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { region, ...cells } = regionCells(row, words);
              return (
                <tr key={row.region}>
                  <th scope="row">{region}</th>
                  {Object.entries(cells).map(([column, lines]) => (
                    <td key={column}>
                      {lines.map((line) => (
                        <div key={line}>{line}</div>
                      ))}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul className="apply-notes field-help">
        {describeRegionNotes(text.notes, notes.module).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="apply-all">
        <Button
          variant="outlined"
          startIcon={<FolderArchive size={15} />}
          onClick={() => void download()}
        >
          {text.download(regions.length)}
        </Button>
        {missing ? <PartMissing /> : <span className="field-help">{text.downloadHelp}</span>}
      </div>
      <FilesDisclosure
        title={text.files}
        files={files.filter(({ language }) => language !== 'json')}
      />
    </>
  );
}
