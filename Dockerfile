# One image for all processes. The container's command selects the process: `gateway`, `subgraph amcto`, `seed`…
# containers/pin-images writes the image with its digest into .env, from where docker compose passes it.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY subgraphs/kit/package.json subgraphs/kit/
RUN npm ci --ignore-scripts
COPY . .
# Without the embedded engine, whose license (SSPL) asks more of those who offer it as a service than this image should.
# Not by --omit=optional, which would also omit the parts of tsx for this platform.
RUN npm run build:page && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@0q

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production \
    HOST=0.0.0.0
COPY --from=build --chown=root:root /app /app
USER node
EXPOSE 4000-4004
ENTRYPOINT ["node", "cli/passerelle.js"]
CMD ["gateway"]
