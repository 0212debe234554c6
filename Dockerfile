# One image for all processes. The container's command selects the process: `gateway`, `subgraph amcto`, `seed`…
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY subgraphs/kit/package.json subgraphs/kit/
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build:page && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    DATA_DIR=/data
COPY --from=build --chown=root:root /app /app
# Only the embedded database writes to disk.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4000-4004
ENTRYPOINT ["node", "cli/passerelle.js"]
CMD ["gateway"]
