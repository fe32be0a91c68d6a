// Our endpoints of Suivi des bilans.
import * as api from './api.js';

const path = (name) => `suivi/${name}`;

export const get = (name, parameters, signal) => api.get(path(name), { parameters, signal });

export const post = (name, body) => api.post(path(name), body);

export const exportAddress = (file, parameters) => api.address(path(`export/${file}`), parameters);
