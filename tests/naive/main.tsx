/// <reference types="vite/client" />
import { createRoot } from 'react-dom/client';
import { NaivePage } from './NaivePage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');
createRoot(root).render(<NaivePage />);
